package io.ohlas.survey.design;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.questionnaire.Questionnaire;

/** A survey as it was published: answers refer to it for ever, so nothing in it ever changes. */
@Entity
@Immutable
@Table(name = "survey_version")
public class SurveyVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID surveyId;
    private int number;
    private String surveyKey;
    private String name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    private Questionnaire questionnaire;

    private Instant publishedAt;

    protected SurveyVersion() {}

    static SurveyVersion of(Survey survey, Instant now) {
        var version = new SurveyVersion();
        version.id = UuidV7.next();
        version.surveyId = survey.id();
        version.number = survey.latestVersion();
        version.surveyKey = survey.key();
        version.name = survey.name();
        version.purpose = survey.purpose();
        version.questionnaire = survey.questionnaire();
        version.publishedAt = now;
        return version;
    }

    public UUID surveyId() {
        return surveyId;
    }

    /** 1 for the first one published. */
    public int number() {
        return number;
    }

    public String surveyKey() {
        return surveyKey;
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

    public Instant publishedAt() {
        return publishedAt;
    }
}
