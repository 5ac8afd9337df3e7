package io.ohlas.survey.program;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {

    /** The program by the tenant's own key. */
    public Optional<Program> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** @throws ProgramUnknown when the tenant has no such program */
    public Program get(String key) {
        return byKey(key).orElseThrow(() -> new ProgramUnknown(key));
    }

    /** In the order in which they are tried. */
    public List<Program> active() {
        return list("active = true order by key");
    }
}
