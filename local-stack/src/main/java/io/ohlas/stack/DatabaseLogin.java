package io.ohlas.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A way into a database server for one who may make roles and databases there.
 *
 * @param url for JDBC, to which a database's name is added; ends with a slash
 */
public record DatabaseLogin(String url, String user, String password) {

    /**
     * Makes a database with its owner and runtime role, or sets their passwords when they are there already.
     *
     * @throws Trouble when the server is away or does not let us
     */
    public void createDatabase(TestDatabase database) {
        try (Connection connection = connect()) {
            new DatabaseSetup(connection).create(database);
        } catch (SQLException e) {
            throw new Trouble("The database server at %s does not let %s make the database %s (%s)."
                    .formatted(url, user, database.name(), e.getMessage()));
        }
    }

    Connection connect() throws SQLException {
        return connect("postgres");
    }

    public Connection connect(String database) throws SQLException {
        return connect(url + database, user, password);
    }

    /** Not through the driver manager, which does not see the driver from every class loader. */
    static Connection connect(String url, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return new org.postgresql.Driver().connect(url, login);
    }
}
