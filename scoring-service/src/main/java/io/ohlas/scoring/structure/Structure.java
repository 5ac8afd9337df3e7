package io.ohlas.scoring.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.tenancy.TenantContext;

/** Names and order of what reports group by, as the tenant set them up. */
@ApplicationScoped
public class Structure {

    /**
     * One org unit, touchpoint, stage or process.
     *
     * @param parent key of the node above; null at the top
     * @param path of an org unit: keys from the root to itself; else empty
     */
    public record Node(String key, String name, String parent, List<String> path, boolean removed) {}

    private final EntityManager entities;
    private final TenantContext tenants;

    Structure(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Nodes of one kind by key, in the tenant's own order; an org unit comes before those below it. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Node> of(String kind) {
        var nodes = new LinkedHashMap<String, Node>();
        entities.createNativeQuery(
                        """
                        select key, name, parent, path, removed from structure_node
                        where tenant_id = :tenant and kind = :kind
                        order by path, position, key
                        """,
                        Object[].class)
                .setParameter("tenant", tenants.required())
                .setParameter("kind", kind)
                .getResultList()
                .forEach(row -> {
                    var columns = (Object[]) row;
                    nodes.put(
                            (String) columns[0],
                            new Node(
                                    (String) columns[0],
                                    (String) columns[1],
                                    (String) columns[2],
                                    List.of((String[]) columns[3]),
                                    (Boolean) columns[4]));
                });
        return nodes;
    }

    /** Takes over a node unless a later state of it is known. */
    @Transactional(TxType.MANDATORY)
    void learn(StructureChanged node) {
        UUID tenantId = tenants.required();
        entities.createNativeQuery(
                        """
                        insert into structure_node (tenant_id, kind, key, sequence, name, parent, path, position, removed)
                        values (:tenant, :kind, :key, :sequence, :name, cast(:parent as text), :path, :position, :removed)
                        on conflict (tenant_id, kind, key) do update set
                            sequence = excluded.sequence, name = excluded.name, parent = excluded.parent,
                            path = excluded.path, position = excluded.position, removed = excluded.removed
                        where structure_node.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenantId)
                .setParameter("kind", node.kind())
                .setParameter("key", node.key())
                .setParameter("sequence", node.sequence())
                .setParameter("name", node.name())
                .setParameter("parent", node.parent())
                .setParameter("path", node.path().toArray(String[]::new))
                .setParameter("position", node.position())
                .setParameter("removed", node.removed())
                .executeUpdate();
    }
}
