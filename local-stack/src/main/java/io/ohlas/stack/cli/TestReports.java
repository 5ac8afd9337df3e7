package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import io.ohlas.stack.Folders;

/**
 * What the test runners of all modules wrote down: files in JUnit's XML form, in {@code target/*-reports} of a module.
 *
 * @param failures a line for each test that failed or broke
 */
record TestReports(int passed, int skipped, List<String> failures) {

    static TestReports read(Path checkout) {
        int passed = 0;
        int skipped = 0;
        List<String> failures = new ArrayList<>();
        for (Path file : files(checkout)) {
            NodeList cases = parse(file).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                var test = (Element) cases.item(i);
                if (has(test, "failure") || has(test, "error")) {
                    failures.add("%s: %s".formatted(test.getAttribute("classname"), test.getAttribute("name")));
                } else if (has(test, "skipped")) {
                    skipped++;
                } else {
                    passed++;
                }
            }
        }
        return new TestReports(passed, skipped, failures);
    }

    /** Forgets the reports of earlier runs, so that a module that was not reached counts for nothing. */
    static void delete(Path checkout) {
        folders(checkout).forEach(Folders::delete);
    }

    int failed() {
        return failures.size();
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static List<Path> files(Path checkout) {
        return folders(checkout).stream()
                .flatMap(TestReports::entries)
                .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                .toList();
    }

    private static List<Path> folders(Path checkout) {
        return entries(checkout)
                .map(module -> module.resolve("target"))
                .flatMap(TestReports::entries)
                .filter(folder -> folder.getFileName().toString().endsWith("-reports"))
                .toList();
    }

    private static Stream<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("%s is not a test report".formatted(file), e);
        }
    }
}
