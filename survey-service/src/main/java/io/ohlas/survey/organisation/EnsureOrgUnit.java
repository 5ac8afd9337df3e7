package io.ohlas.survey.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.survey.organisation.PlaceOrgUnit.Placement;

/** Makes a unit at the top of the tree for a key that history names and nobody has set up. */
@ApplicationScoped
public class EnsureOrgUnit {

    private final OrgUnits units;
    private final PlaceOrgUnit placeOrgUnit;

    EnsureOrgUnit(OrgUnits units, PlaceOrgUnit placeOrgUnit) {
        this.units = units;
        this.placeOrgUnit = placeOrgUnit;
    }

    /** The unit with the key; made in the caller's transaction when there was none. */
    @Transactional(TxType.MANDATORY)
    public OrgUnit ensure(String key) {
        return units.byKey(key).orElseGet(() -> placeOrgUnit
                .place(new Placement(key, key, "imported", null, null, null), null)
                .unit());
    }
}
