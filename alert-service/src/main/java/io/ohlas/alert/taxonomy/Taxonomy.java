package io.ohlas.alert.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;

/** The words in which a tenant tells what went wrong and what was done. */
@ApplicationScoped
public class Taxonomy {

    private final RootCauses causes;
    private final ResolutionActions actions;

    Taxonomy(RootCauses causes, ResolutionActions actions) {
        this.causes = causes;
        this.actions = actions;
    }

    /** @throws NotInTaxonomy when the tenant has no such cause or action */
    public void require(String rootCause, String action) {
        if (causes.findById(rootCause) == null) {
            throw new NotInTaxonomy("/rootCause", "root cause", rootCause);
        }
        if (actions.findById(action) == null) {
            throw new NotInTaxonomy("/action", "resolution action", action);
        }
    }
}
