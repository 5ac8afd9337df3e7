package io.ohlas.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    @TempDir
    Path folder;

    PostgresServer server;
    TestDatabase database;

    @BeforeEach
    void start() {
        server = PostgresServer.start(new PostgresServer.Config(folder, 0, true, "secret"));
        database = new TestDatabase("shop", server.jdbcUrl("shop"), "shop_owner", "o", "shop_app", "a");
        server.createDatabase(database);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void keeps_its_data_over_a_crash_and_over_a_stop() throws SQLException {
        asOwner("create table kept (n int)");
        asOwner("insert into kept values (42)");
        server.kill();
        server.restart();
        assertThat(numberAsOwner("select n from kept")).isEqualTo(42);
        server.stop();
        assertThat(server.process().isAlive()).isFalse();
        server.restart();
        assertThat(numberAsOwner("select n from kept")).isEqualTo(42);
    }

    @Test
    void makes_its_data_although_an_earlier_attempt_was_cut_off(@TempDir Path other) throws Exception {
        Path cutOff = Files.createDirectories(other.resolve("data.unfinished"));
        Files.writeString(cutOff.resolve("PG_VERSION"), "18");
        PostgresServer second = PostgresServer.start(new PostgresServer.Config(other, 0, true, "secret"));
        try (Connection connection = second.login().connect()) {
            assertThat(connection.isValid(1)).isTrue();
        } finally {
            second.stop();
        }
    }

    @Test
    void binds_the_runtime_role_to_row_level_security_and_lets_it_make_no_table() throws SQLException {
        asOwner("create table guarded (n int)");
        asOwner("alter table guarded enable row level security");
        asOwner("alter table guarded force row level security");
        asOwner("grant all on guarded to shop_app");
        try (Connection app = DatabaseLogin.connect(database.jdbcUrl(), "shop_app", "a")) {
            assertThatThrownBy(() -> app.createStatement().execute("insert into guarded values (1)"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (n int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void lets_nobody_in_with_a_wrong_password() {
        assertThatThrownBy(() -> DatabaseLogin.connect(database.jdbcUrl(), "shop_app", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void takes_a_new_password_for_a_database_that_is_there() throws SQLException {
        asOwner("create table kept (n int)");
        server.createDatabase(new TestDatabase("shop", database.jdbcUrl(), "shop_owner", "o2", "shop_app", "a2"));
        try (Connection owner = DatabaseLogin.connect(database.jdbcUrl(), "shop_owner", "o2")) {
            owner.createStatement().execute("select n from kept");
        }
    }

    @Test
    void writes_durably_when_told_to() throws SQLException {
        try (Connection owner = DatabaseLogin.connect(database.jdbcUrl(), "shop_owner", "o")) {
            ResultSet setting = owner.createStatement().executeQuery("show fsync");
            setting.next();
            assertThat(setting.getString(1)).isEqualTo("on");
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DatabaseLogin.connect(database.jdbcUrl(), "shop_owner", "o")) {
            owner.createStatement().execute(sql);
        }
    }

    private int numberAsOwner(String sql) throws SQLException {
        try (Connection owner = DatabaseLogin.connect(database.jdbcUrl(), "shop_owner", "o")) {
            ResultSet number = owner.createStatement().executeQuery(sql);
            number.next();
            return number.getInt(1);
        }
    }
}
