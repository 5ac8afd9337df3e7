package io.ohlas.alert.live;

import java.util.UUID;

import io.smallrye.mutiny.subscription.MultiEmitter;

import io.ohlas.alert.worklist.CaseView;
import io.ohlas.alert.worklist.Viewer;

/**
 * One open inbox.
 *
 * @param orgUnit that the person looks at, with all below it; null for all
 */
record CaseStream(UUID tenantId, Viewer viewer, String orgUnit, MultiEmitter<? super CaseStream.Item> screen) {

    /** @param change null for news that is only a number: where to go on from */
    record Item(long number, CaseView change) {}

    /** @param shown as the inbox's person may see it */
    boolean looksAt(CaseView shown) {
        return orgUnit == null
                || shown.responses().stream()
                        .anyMatch(each -> each.orgUnitPath().contains(orgUnit));
    }

    void show(long number, CaseView change) {
        screen.emit(new Item(number, change));
    }

    void startFrom(long number) {
        screen.emit(new Item(number, null));
    }
}
