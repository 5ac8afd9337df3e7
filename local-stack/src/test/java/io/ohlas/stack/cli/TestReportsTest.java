package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TestReportsTest {

    @TempDir
    Path checkout;

    @Test
    void counts_each_test_of_every_module_once() throws IOException {
        report(
                "a/target/surefire-reports/TEST-One.xml",
                """
                <testsuite><testcase classname="One" name="good"/>
                <testcase classname="One" name="bad"><failure/></testcase>
                <testcase classname="One" name="broken"><error/></testcase>
                <testcase classname="One" name="left out"><skipped/></testcase></testsuite>
                """);
        report(
                "b/target/vitest-reports/TEST-console.xml",
                """
                <testsuites><testsuite><testcase classname="Two" name="good"/></testsuite></testsuites>
                """);
        TestReports reports = TestReports.read(checkout);
        assertThat(reports.passed()).isEqualTo(2);
        assertThat(reports.skipped()).isEqualTo(1);
        assertThat(reports.failures()).containsExactly("One: bad", "One: broken");
    }

    @Test
    void forgets_earlier_runs() throws IOException {
        report("a/target/surefire-reports/TEST-One.xml", "<testsuite><testcase/></testsuite>");
        TestReports.delete(checkout);
        assertThat(TestReports.read(checkout).passed()).isZero();
    }

    private void report(String path, String xml) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
    }
}
