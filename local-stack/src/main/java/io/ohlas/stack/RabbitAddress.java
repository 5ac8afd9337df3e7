package io.ohlas.stack;

/** Where a broker listens and who may sign in. */
public record RabbitAddress(String host, int port, String user, String password, int managementPort) {}
