package io.ohlas.alert.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.Remedy;
import io.ohlas.alert.recovery.RequestRecovery;
import io.ohlas.alert.taxonomy.Taxonomy;

/** Says what was wrong and what was done, and lets the customer be asked whether it helped. */
@ApplicationScoped
class ResolveCase {

    private final HandleCase handleCase;
    private final Taxonomy taxonomy;
    private final RequestRecovery requestRecovery;

    ResolveCase(HandleCase handleCase, Taxonomy taxonomy, RequestRecovery requestRecovery) {
        this.handleCase = handleCase;
        this.taxonomy = taxonomy;
        this.requestRecovery = requestRecovery;
    }

    /** @throws io.ohlas.alert.taxonomy.NotInTaxonomy for a cause or action that the tenant does not have */
    CustomerCase resolve(UUID id, String ifMatch, Remedy remedy, String note) {
        return handleCase.handle(id, ifMatch, steps -> {
            taxonomy.require(remedy.rootCause(), remedy.action());
            var changes = new ArrayList<>(List.of(steps.resolve(remedy, note)));
            changes.addAll(requestRecovery.request(steps.about(), steps.now()));
            return changes;
        });
    }
}
