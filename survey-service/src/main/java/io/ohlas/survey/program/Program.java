package io.ohlas.survey.program;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;

/** The rule by which interactions become invitations to a survey. */
@Entity
@Table(name = "program")
public class Program {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;
    private String survey;
    private boolean active;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProgramRules rules;

    @Version
    private long revision;

    protected Program() {}

    public static Program named(String key) {
        var program = new Program();
        program.id = UuidV7.next();
        program.key = key;
        return program;
    }

    public void plan(String name, String survey, boolean active, ProgramRules rules) {
        this.name = name;
        this.survey = survey;
        this.active = active;
        this.rules = rules;
    }

    public String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** Key of the survey that it asks with. */
    public String survey() {
        return survey;
    }

    boolean isActive() {
        return active;
    }

    public ProgramRules rules() {
        return rules;
    }

    long revision() {
        return revision;
    }
}
