package io.ohlas.alert.taxonomy;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What can be done for an unhappy customer. */
@Entity
@Table(name = "resolution_action")
class ResolutionAction {

    @Id
    private String key;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    protected ResolutionAction() {}

    static ResolutionAction named(String key) {
        var action = new ResolutionAction();
        action.key = key;
        return action;
    }

    /** @param names by language */
    void describe(Map<String, String> names) {
        name = names;
    }

    String key() {
        return key;
    }

    int version() {
        return version;
    }

    Map<String, String> name() {
        return name;
    }
}
