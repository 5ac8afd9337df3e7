package io.ohlas.stack.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the documents name with the tree: paths, commands, types, settings, problems, events, decisions. */
public final class DocsCheck {

    private static final Pattern PATH = Pattern.compile("(\\./)?[\\w.-]+(/[\\w.-]+)+/?");
    private static final Pattern FILE = Pattern.compile("\\S+\\.(md|java|ts|tsx|json|ya?ml|properties|sql|xml|sh)");
    private static final Pattern COMMAND = Pattern.compile("\\./ohlas ([a-z][a-z-]*)");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.\\w+(?:\\(\\))?)?");
    private static final Pattern SETTING = Pattern.compile("\\b(OHLAS_[A-Z_]*[A-Z])\\b");
    private static final Pattern EVENT =
            Pattern.compile("\\b((?:gateway|survey|scoring|alert)\\.[a-z]+(?:-[a-z]+)*)\\.(v\\d+)\\b");
    private static final Pattern DECISION = Pattern.compile("\\bADR[- ]?0*(\\d+)\\b");
    // What a build or a run leaves behind is not in a fresh clone.
    private static final Pattern MADE = Pattern.compile("(\\./)?(\\.ohlas|(.*/)?target)/.*");
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)+");

    private final Tree tree;
    private final Path checkout;
    private final Set<String> commands;
    private final List<String> findings = new ArrayList<>();

    /** @param commands the names that may follow {@code ./ohlas} */
    public DocsCheck(Path checkout, Set<String> commands) {
        this.checkout = checkout;
        this.commands = commands;
        this.tree = new Tree(checkout);
    }

    /** A line for each name that the tree does not know; empty when all is well. */
    public List<String> run() {
        tree.documents().stream().map(Markdown::read).forEach(this::check);
        checkThatEveryProblemIsListed();
        checkThatEverySettingIsListed();
        return List.copyOf(findings);
    }

    private void check(Markdown document) {
        document.links().stream()
                .filter(link -> !tree.has(document.file(), link))
                .forEach(link -> found(document, "link", link));
        document.spans().forEach(span -> checkSpan(document, span));
        document.all(COMMAND, 1)
                .filter(command -> !commands.contains(command))
                .forEach(command -> found(document, "command", command));
        document.all(SETTING, 1)
                .filter(setting -> !tree.knowsWord(setting))
                .forEach(setting -> found(document, "setting", setting));
        document.all(DECISION, 1)
                .filter(number -> !tree.hasDecision(Integer.parseInt(number)))
                .forEach(number -> found(document, "decision", number));
        EVENT.matcher(document.text())
                .results()
                .filter(event -> !tree.hasEvent(event.group(1), event.group(2)))
                .forEach(event -> found(document, "event", event.group()));
    }

    private void checkSpan(Markdown document, String span) {
        boolean path = PATH.matcher(span).matches();
        if (MADE.matcher(span).matches()) {
            return;
        }
        if (path
                && (tree.startsHere(document.file(), span) || FILE.matcher(span).matches())) {
            if (!tree.has(document.file(), span)) {
                found(document, "path", span);
            }
            return;
        }
        // A decision may name what was rejected.
        boolean decision = document.file().startsWith(checkout.resolve("docs/adr"));
        Matcher type = TYPE.matcher(span);
        if (!decision && type.matches() && !tree.knowsWord(type.group(1))) {
            found(document, "type", span);
        }
        boolean problems = document.file().endsWith("docs/problems.md");
        if (problems && SLUG.matcher(span).matches() && !tree.knowsSlug(span)) {
            found(document, "problem", span);
        }
    }

    private void checkThatEveryProblemIsListed() {
        Path list = checkout.resolve("docs/problems.md");
        if (tree.documents().contains(list)) {
            List<String> listed = Markdown.read(list).spans();
            tree.refusals().stream()
                    .filter(slug -> !listed.contains(slug))
                    .forEach(slug -> findings.add("docs/problems.md: problem %s is not listed".formatted(slug)));
            ProblemList.of(checkout).differences(Markdown.read(list).text()).forEach(findings::add);
        }
    }

    private void checkThatEverySettingIsListed() {
        Path list = checkout.resolve("docs/configuration.md");
        if (tree.documents().contains(list)) {
            String text = Markdown.read(list).text();
            tree.settings().stream()
                    .filter(setting -> !text.contains(setting))
                    .forEach(setting ->
                            findings.add("docs/configuration.md: setting %s is not listed".formatted(setting)));
        }
    }

    private void found(Markdown document, String kind, String name) {
        findings.add("%s: %s %s is not in the tree".formatted(checkout.relativize(document.file()), kind, name));
    }
}
