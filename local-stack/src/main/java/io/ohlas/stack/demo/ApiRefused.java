package io.ohlas.stack.demo;

/** The suite answered a request of ours with an error; the message holds what it said. */
public class ApiRefused extends RuntimeException {

    private final int status;

    ApiRefused(String request, int status, String body) {
        super("%s was answered %d: %s".formatted(request, status, body));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
