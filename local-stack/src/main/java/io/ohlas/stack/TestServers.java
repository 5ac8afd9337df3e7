package io.ohlas.stack;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The database server and the broker that tests share; each test run takes parts of its own from them. */
public final class TestServers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String databaseUrl;
    private final String superuser;
    private final String superuserPassword;
    private final RabbitAddress rabbit;

    TestServers(String databaseUrl, String superuser, String superuserPassword, RabbitAddress rabbit) {
        this.databaseUrl = databaseUrl;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
        this.rabbit = rabbit;
    }

    static TestServers of(PostgresServer postgres, RabbitServer rabbit) {
        return new TestServers(postgres.jdbcUrl(""), postgres.superuser(), postgres.password(), rabbit.address());
    }

    static TestServers from(Properties properties) {
        return new TestServers(
                properties.getProperty("database.url"),
                properties.getProperty("database.user"),
                properties.getProperty("database.password"),
                new RabbitAddress(
                        properties.getProperty("rabbit.host"),
                        Integer.parseInt(properties.getProperty("rabbit.port")),
                        properties.getProperty("rabbit.user"),
                        properties.getProperty("rabbit.password"),
                        Integer.parseInt(properties.getProperty("rabbit.management-port"))));
    }

    /** What {@link #from} reads. */
    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("database.url", databaseUrl);
        properties.setProperty("database.user", superuser);
        properties.setProperty("database.password", superuserPassword);
        properties.setProperty("rabbit.host", rabbit.host());
        properties.setProperty("rabbit.port", Integer.toString(rabbit.port()));
        properties.setProperty("rabbit.user", rabbit.user());
        properties.setProperty("rabbit.password", rabbit.password());
        properties.setProperty("rabbit.management-port", Integer.toString(rabbit.managementPort()));
        return properties;
    }

    /** The server's JDBC address, to which a database's name is added; ends with a slash. */
    public String jdbcBaseUrl() {
        return databaseUrl;
    }

    public String superuser() {
        return superuser;
    }

    public String superuserPassword() {
        return superuserPassword;
    }

    /** A new, empty database of a name that nobody else uses, which starts with {@code logicalName}. */
    public TestDatabase database(String logicalName) {
        String name = unique(logicalName);
        var database = new TestDatabase(name, databaseUrl + name, name + "_owner", random(), name + "_app", random());
        new DatabaseLogin(databaseUrl, superuser, superuserPassword).createDatabase(database);
        return database;
    }

    public RabbitAddress rabbit() {
        return rabbit;
    }

    /** A new, empty virtual host of a name that nobody else uses; returns that name. */
    public String virtualHost(String logicalName) {
        String name = unique(logicalName);
        new RabbitManagement(rabbit).createVirtualHost(name);
        return name;
    }

    private static String unique(String logicalName) {
        return logicalName + "_" + random();
    }

    static String random() {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
