package org.signatory.bench;

/** Represents a request; the body is JSON, or empty. */
record Request(String method, String path, String body) {

    static Request get(String path) {
        return new Request("GET", path, "");
    }

    String line() {
        return method + "\t" + path + "\t" + body;
    }
}
