package io.ohlas.survey.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.web.identity.Caller;

@ApplicationScoped
public class OrgUnits implements PanacheRepositoryBase<OrgUnit, UUID> {

    /** The unit by the tenant's own key. */
    public Optional<OrgUnit> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** @throws OrgUnitUnknown when the tenant has no such unit */
    OrgUnit get(String key) {
        return byKey(key).orElseThrow(() -> new OrgUnitUnknown(key));
    }

    /** @throws OrgUnitUnknown when the tenant has no such unit, or the caller may not see it: the two look alike */
    public void requireSeen(String key, Caller caller) {
        byKey(key).filter(unit -> caller.sees(unit.path())).orElseThrow(() -> new OrgUnitUnknown(key));
    }

    /** The whole tree, siblings in their order. */
    List<OrgUnit> tree() {
        return list("order by position, key");
    }
}
