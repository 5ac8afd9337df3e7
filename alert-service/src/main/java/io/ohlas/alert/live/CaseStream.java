package io.ohlas.alert.live;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.subscription.MultiEmitter;

import io.ohlas.alert.worklist.CaseView;
import io.ohlas.alert.worklist.Viewer;

/**
 * One open inbox.
 *
 * @param units that the person is limited to, each with all below it; null for none
 * @param orgUnit that the person looks at, with all below it; null for all
 */
record CaseStream(
        UUID tenantId,
        Viewer viewer,
        List<String> units,
        String orgUnit,
        MultiEmitter<? super CaseStream.Item> screen) {

    /** @param change null for news that is only a number: where to go on from */
    record Item(long number, CaseView change) {}

    boolean sees(List<String> orgUnitPath) {
        return (units == null || orgUnitPath.stream().anyMatch(units::contains))
                && (orgUnit == null || orgUnitPath.contains(orgUnit));
    }

    void show(long number, CaseView change) {
        screen.emit(new Item(number, change));
    }

    void startFrom(long number) {
        screen.emit(new Item(number, null));
    }
}
