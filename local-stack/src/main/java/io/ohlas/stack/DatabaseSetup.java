package io.ohlas.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a service's database: owned by the role that migrates it, used by one that may neither alter nor bypass. */
final class DatabaseSetup {

    private final Connection superuser;

    DatabaseSetup(Connection superuser) {
        this.superuser = superuser;
    }

    void create(TestDatabase database) throws SQLException {
        role(database.ownerUser(), database.ownerPassword());
        role(database.appUser(), database.appPassword());
        if (!exists("select 1 from pg_database where datname = ?", database.name())) {
            execute("create database \"%s\" owner \"%s\"".formatted(database.name(), database.ownerUser()));
        }
        execute("revoke all on database \"%s\" from public".formatted(database.name()));
        execute("grant connect on database \"%s\" to \"%s\"".formatted(database.name(), database.appUser()));
    }

    private void role(String name, String password) throws SQLException {
        String verb = exists("select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        execute("%s role \"%s\" login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                .formatted(verb, name, password.replace("'", "''")));
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
