package io.ohlas.stack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;

import io.ohlas.stack.Home;
import io.ohlas.stack.Program;

/** Runs all tests of the project. */
@Command(name = "test", description = "Sets up what is missing and runs all tests.")
final class TestCommand implements Callable<Integer> {

    private static final Pattern WORTH_SHOWING = Pattern.compile(
            "Tests run:|Test Files|^ *Tests |Building .*\\[\\d+/\\d+]|\\[ERROR]|BUILD |Reactor Summary|SUCCESS \\[|FAILURE \\[");

    // The tests of a service wait for its servers half of the time; acceptance comes after all of them either way.
    static final String MODULES_AT_ONCE = "--threads=2";

    private final Path checkout = Home.checkout();

    /** 0 when all tests passed; the last line printed counts them. */
    @Override
    public Integer call() {
        Map<String, String> environment = new Prerequisites().forTestsWithServers();
        TestReports.delete(checkout);
        int code = new Program(
                        "The tests",
                        List.of("mvn", "--batch-mode", "--fail-at-end", MODULES_AT_ONCE, "verify"),
                        checkout,
                        environment,
                        Home.folder().resolve("logs/test.log"))
                .run(TestCommand::show);
        TestReports reports = TestReports.read(checkout);
        reports.failures().forEach(failure -> System.out.println("FAILED " + failure));
        // A build that broke before it could report is a failure too.
        int failed = code == 0 ? reports.failed() : Math.max(1, reports.failed());
        System.out.printf("%d passed, %d failed%n", reports.passed(), failed);
        return failed == 0 && reports.passed() > 0 ? 0 : 1;
    }

    private static void show(String line) {
        if (WORTH_SHOWING.matcher(line).find()) {
            System.out.println(line);
        }
    }
}
