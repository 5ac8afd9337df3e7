package io.ohlas.survey.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.questionnaire.Band;

/** A response as it is read; {@link io.ohlas.survey.response.ResponseTable} alone writes it. */
@Entity
@Immutable
@Table(name = "response")
class StoredResponse {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    UUID invitationId;
    String surveyKey;
    int surveyVersion;
    int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Answer> answers;

    String metric;
    Integer rating;

    @Enumerated(EnumType.STRING)
    Band band;

    String comment;
    String language;
    String program;
    String askedBy;
    UUID interactionId;
    UUID contactId;
    String orgUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> orgUnitPath;

    String touchpoint;
    String stage;
    String process;
    String channel;
    String employee;
    String segment;
    String persona;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    Instant occurredAt;
    Instant startedAt;
    Instant submittedAt;
    Instant finishedAt;
    UUID recoveryOf;
    boolean test;
    boolean imported;
    boolean anonymous;

    protected StoredResponse() {}
}
