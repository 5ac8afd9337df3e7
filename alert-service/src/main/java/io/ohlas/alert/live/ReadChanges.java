package io.ohlas.alert.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.worklist.CaseView;
import io.ohlas.alert.worklist.CaseViews;
import io.ohlas.alert.worklist.Viewer;

/** Reads changed cases once and shows them to each inbox as its person may see them. */
@ApplicationScoped
class ReadChanges {

    private final CaseFeed feed;
    private final CustomerCases cases;
    private final CaseViews views;

    ReadChanges(CaseFeed feed, CustomerCases cases, CaseViews views) {
        this.feed = feed;
        this.cases = cases;
        this.views = views;
    }

    @Transactional
    void show(Collection<UUID> changed, List<CaseStream> inboxes) {
        Map<UUID, Long> numbers = feed.newestOf(changed);
        Map<UUID, CaseFacts> facts = facts(numbers.keySet());
        show(numbers, facts, inboxes);
    }

    @Transactional
    void replay(CaseStream inbox, Long seen) {
        // The end is read first: what commits from here on is announced to this inbox, which is listening already.
        long end = feed.end();
        for (Long from = seen; from != null; ) {
            Map<UUID, Long> numbers = feed.since(from);
            show(numbers, facts(numbers.keySet()), List.of(inbox));
            boolean more = numbers.size() == CaseFeed.PAGE;
            from = more ? numbers.values().stream().max(Long::compare).orElseThrow() : null;
        }
        inbox.startFrom(end);
    }

    private void show(Map<UUID, Long> numbers, Map<UUID, CaseFacts> facts, List<CaseStream> inboxes) {
        List<CaseFacts> inOrder = numbers.keySet().stream().map(facts::get).toList();
        Map<Viewer, List<CaseStream>> byViewer = inboxes.stream().collect(Collectors.groupingBy(CaseStream::viewer));
        views.of(inOrder, byViewer.keySet()).forEach((viewer, shown) -> {
            for (CaseView view : shown) {
                byViewer.get(viewer).stream()
                        .filter(inbox -> inbox.looksAt(view))
                        .forEach(inbox -> inbox.show(numbers.get(view.id()), view));
            }
        });
    }

    private Map<UUID, CaseFacts> facts(Collection<UUID> ids) {
        return cases.byIds(ids).stream()
                .map(CustomerCase::facts)
                .collect(Collectors.toMap(CaseFacts::id, each -> each));
    }
}
