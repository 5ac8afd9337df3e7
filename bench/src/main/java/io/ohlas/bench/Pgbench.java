package io.ohlas.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load tool as the limit beside our figures: one response and one outbox row for each transaction,
 * prepared, 64 clients, on the same server.
 */
final class Pgbench {

    private static final String SCRIPT =
            """
            BEGIN;
            insert into bench_response (tenant_id, id, invitation_id, body) values
              ('019ab3c0-0000-7000-8000-000000000001', gen_random_uuid(), gen_random_uuid(),
               '{"answers":[{"question":"nps","rating":3},{"question":"why","text":"late again"}]}');
            insert into bench_outbox (message_id, tenant_id, type, body) values
              (gen_random_uuid(), '019ab3c0-0000-7000-8000-000000000001', 'survey.response-submitted.v1', repeat('x', 900));
            COMMIT;
            """;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final Path script;

    /** @param jdbcUrl database to make the two tables in */
    Pgbench(String jdbcUrl, String user, String password) throws SQLException, IOException {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        script = Files.writeString(Files.createTempFile("ingest", ".sql"), SCRIPT);
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop table if exists bench_response, bench_outbox;
                    create table bench_response (tenant_id uuid, id uuid, invitation_id uuid not null, body jsonb not null,
                                           stored_at timestamptz not null default now(), primary key (tenant_id, id));
                    create table bench_outbox (id bigint generated always as identity primary key, message_id uuid not null,
                                         tenant_id uuid not null, type text not null, body text not null,
                                         recorded_at timestamptz not null default now());
                    """);
        }
    }

    /** Transactions a second, without the time to connect. */
    double run(int clients, Duration time) throws IOException, InterruptedException {
        var server = URI.create(jdbcUrl.substring("jdbc:".length()));
        var command = List.of(
                program(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + time.toSeconds(),
                "-h",
                server.getHost(),
                "-p",
                "" + server.getPort(),
                "-U",
                user,
                "-f",
                script.toString(),
                server.getPath().substring(1));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench gave no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String program() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .findFirst()
                    .orElse("pgbench");
        } catch (NoSuchFileException e) {
            return "pgbench";
        }
    }
}
