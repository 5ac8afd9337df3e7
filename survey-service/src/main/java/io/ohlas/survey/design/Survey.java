package io.ohlas.survey.design;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.questionnaire.Flaw;
import io.ohlas.survey.questionnaire.Proofreading;
import io.ohlas.survey.questionnaire.Questionnaire;

/**
 * A questionnaire that is still worked on. Publishing freezes what it asks as the next {@link SurveyVersion}; work on it
 * goes on without touching what is out.
 */
@Entity
@Table(name = "survey")
public class Survey {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    private Questionnaire questionnaire;

    private int latestVersion;

    @Version
    private long revision;

    protected Survey() {}

    /** @throws QuestionnaireFlawed with every flaw and its place */
    static Survey draft(String key, String name, Purpose purpose, Questionnaire questionnaire) {
        var survey = new Survey();
        survey.id = UuidV7.next();
        survey.key = key;
        survey.edit(name, purpose, questionnaire);
        return survey;
    }

    /** @throws QuestionnaireFlawed with every flaw and its place */
    void edit(String name, Purpose purpose, Questionnaire questionnaire) {
        var flaws = new ArrayList<>(Proofreading.flawsOf(questionnaire));
        if (purpose == Purpose.RECOVERY && questionnaire.anonymous()) {
            flaws.add(new Flaw("/anonymous", "must be false for a survey that asks whether a case is over"));
        }
        if (!flaws.isEmpty()) {
            throw new QuestionnaireFlawed(key, flaws);
        }
        this.name = name;
        this.purpose = purpose;
        this.questionnaire = questionnaire;
    }

    /** Freezes what the survey asks now as its next version, which is the one that new invitations ask with. */
    SurveyVersion publish(Instant now) {
        latestVersion++;
        return SurveyVersion.of(this, now);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** 0 until published. */
    public int latestVersion() {
        return latestVersion;
    }

    long revision() {
        return revision;
    }
}
