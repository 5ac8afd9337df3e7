package io.ohlas.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** How much memory an import of history takes, through the gateway, however long its file is. */
@Command(name = "import", description = "Imports one long file and watches the memory of those it goes through.")
final class ImportBench implements Callable<Integer> {

    private static final List<String> WATCHED = List.of("survey-service", "gateway");
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Option(names = "--megabytes", defaultValue = "1000", description = "Length of the file.")
    private long megabytes;

    @Option(names = "--comment", defaultValue = "2000", description = "Characters of the comment in each row.")
    private int comment;

    @Option(names = "--folder", required = true, description = "Where the suite keeps its data.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        var suite = Suite.start(SuiteConfig.temporary(folder), System.out::println);
        try {
            measure(suite);
        } finally {
            suite.stop();
        }
        return 0;
    }

    private void measure(Suite suite) throws Exception {
        DemoAccess access = DemoTenants.of(suite, System.out::println)
                .make(DemoPeople.of(suite, UUID.randomUUID().toString()));
        // A short one first, so that the long one meets code that runs already.
        importFile(suite, access, 20_000_000);
        importFile(suite, access, megabytes * 1_000_000);
    }

    private void importFile(Suite suite, DemoAccess access, long bytes) throws Exception {
        var file = new HistoryFile(bytes, comment);
        say(suite, "Before %,d bytes, %,d rows", bytes, file.rows());
        long begin = System.nanoTime();
        CompletableFuture<String> upload = CompletableFuture.supplyAsync(() -> send(access, file));
        watch(suite, "Upload", upload::isDone);
        String job = "/api/v1/jobs/" + upload.get();
        System.out.printf("  took %.0f s%n", (System.nanoTime() - begin) / 1e9);

        begin = System.nanoTime();
        OhlasApi partner = access.partner();
        watch(suite, "Import", () -> partner.get(job).get("state").asText().matches("done|failed"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        JsonNode ended = partner.get(job);
        System.out.printf(
                "  %s: %s rows in %.0f s, %.0f a second%n",
                ended.get("state").asText(),
                ended.at("/result/imported").asText(),
                seconds,
                ended.at("/result/imported").asLong() / seconds);
    }

    private static String send(DemoAccess access, HistoryFile file) {
        var request = HttpRequest.newBuilder(URI.create(access.url()
                        + "/api/v1/imports/responses?survey=after-visit&mapping="
                        + URLEncoder.encode(HistoryFile.MAPPING, StandardCharsets.UTF_8)))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> file));
        access.partnerHeaders().forEach(request::header);
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body()).get("id").asText();
        } catch (Exception e) {
            throw new IllegalStateException("The file could not be sent", e);
        }
    }

    private static void watch(Suite suite, String what, BooleanSupplier over) throws Exception {
        double[] most = new double[WATCHED.size()];
        while (!over.getAsBoolean()) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], Resident.megabytes(suite, WATCHED.get(i)));
            }
            Thread.sleep(PAUSE);
        }
        System.out.print(what + ", at most:");
        for (int i = 0; i < most.length; i++) {
            System.out.printf(" %s %.0f MB", WATCHED.get(i), most[i]);
        }
        System.out.println();
    }

    private static void say(Suite suite, String words, Object... values) throws Exception {
        System.out.printf(words, values);
        for (String part : WATCHED) {
            System.out.printf(", %s %.0f MB", part, Resident.megabytes(suite, part));
        }
        System.out.println();
    }
}
