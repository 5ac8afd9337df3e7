package io.ohlas.stack.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import io.ohlas.stack.Home;
import io.ohlas.stack.docs.DocsCheck;

/** Finds names in the documents that the tree does not know. */
@Command(name = "docs-check", description = "Finds names in the documents that are not in the tree.")
final class DocsCheckCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        List<String> findings = new DocsCheck(Home.checkout(), Ohlas.commands()).run();
        findings.forEach(System.out::println);
        System.out.printf("%d names in the documents are not in the tree.%n", findings.size());
        return findings.isEmpty() ? 0 : 1;
    }
}
