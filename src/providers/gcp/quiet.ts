// Google's libraries write requests and answers, tokens included, to standard error when this variable is set. They read
// it when they are loaded, so this module is imported before them.
delete process.env['GOOGLE_SDK_NODE_LOGGING'];
