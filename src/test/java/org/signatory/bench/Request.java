package org.signatory.bench;

/** One request, as its method, path and JSON body; no body is an empty one. */
record Request(String method, String path, String body) {

    static Request get(String path) {
        return new Request("GET", path, "");
    }

    String line() {
        return method + "\t" + path + "\t" + body;
    }
}
