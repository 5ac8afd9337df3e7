package io.ohlas.survey.design;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;
import io.ohlas.survey.design.DraftSurvey.Draft;
import io.ohlas.survey.questionnaire.EndPages;
import io.ohlas.survey.questionnaire.Flaw;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.tenant.Key;

@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SurveyResource {

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final DraftSurvey draftSurvey;
    private final PublishSurvey publishSurvey;

    SurveyResource(Surveys surveys, SurveyVersions versions, DraftSurvey draftSurvey, PublishSurvey publishSurvey) {
        this.surveys = surveys;
        this.versions = versions;
        this.draftSurvey = draftSurvey;
        this.publishSurvey = publishSurvey;
    }

    /**
     * @param key taken from the path when a survey is rewritten
     * @param anonymous true without saying for a survey with a question of the metric enps, else false
     */
    record SurveyBody(
            @Key String key,
            @NotBlank @Size(max = 200) String name,
            Purpose purpose,
            List<@NotNull String> languages,
            @NotNull String defaultLanguage,
            List<@NotNull Question> questions,
            EndPages endPages,
            Boolean anonymous) {

        Draft draft() {
            return new Draft(
                    name,
                    purpose == null ? Purpose.FEEDBACK : purpose,
                    new Questionnaire(languages, defaultLanguage, questions, endPages, anonymous));
        }
    }

    record SurveyView(
            String key,
            String name,
            Purpose purpose,
            String status,
            int latestVersion,
            @JsonUnwrapped Questionnaire questionnaire) {

        static SurveyView of(Survey survey) {
            return new SurveyView(
                    survey.key(),
                    survey.name(),
                    survey.purpose(),
                    survey.latestVersion() == 0 ? "draft" : "published",
                    survey.latestVersion(),
                    survey.questionnaire());
        }
    }

    record VersionView(
            String key,
            int version,
            String name,
            Purpose purpose,
            Instant publishedAt,
            @JsonUnwrapped Questionnaire questionnaire) {

        static VersionView of(SurveyVersion version) {
            return new VersionView(
                    version.surveyKey(),
                    version.number(),
                    version.name(),
                    version.purpose(),
                    version.publishedAt(),
                    version.questionnaire());
        }
    }

    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<SurveyView> list(@Valid @BeanParam Part part) {
        return part.of(surveys.list("order by key"), Survey::key).map(SurveyView::of);
    }

    /** 201 with the draft; 409 when the key is taken; 422 with every flaw of the questionnaire. */
    @POST
    @RolesAllowed("tenant-admin")
    @Idempotent
    public RestResponse<SurveyView> begin(@NotNull @Valid SurveyBody body) {
        if (body.key() == null) {
            throw new QuestionnaireFlawed("", List.of(new Flaw("/key", "is missing")));
        }
        Survey survey = draftSurvey.begin(body.key(), body.draft());
        return ResponseBuilder.<SurveyView>created(URI.create("/api/v1/surveys/" + survey.key()))
                .entity(SurveyView.of(survey))
                .header("ETag", Version.etag(survey.revision()))
                .build();
    }

    /** 404 for an unknown key. */
    @GET
    @Path("/{key}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<SurveyView> get(@RestPath String key) {
        return answer(surveys.get(key));
    }

    /** Changes the draft; what is published stays as it is. */
    @PUT
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    public RestResponse<SurveyView> rewrite(
            @RestPath String key, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SurveyBody body) {
        if (body.key() != null && !body.key().equals(key)) {
            throw new QuestionnaireFlawed(key, List.of(new Flaw("/key", "cannot be changed")));
        }
        return answer(draftSurvey.rewrite(key, body.draft(), ifMatch));
    }

    /** Freezes the draft as the next version. */
    @POST
    @Path("/{key}/publish")
    @RolesAllowed("tenant-admin")
    @Idempotent
    public RestResponse<SurveyView> publish(@RestPath String key, @RestHeader("If-Match") String ifMatch) {
        return answer(publishSurvey.publish(key, ifMatch));
    }

    /** All that was ever published, the first one first. */
    @GET
    @Path("/{key}/versions")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<VersionView> versions(@RestPath String key, @Valid @BeanParam Part part) {
        surveys.get(key);
        return part.of(versions.of(key), version -> String.valueOf(version.number()))
                .map(VersionView::of);
    }

    private static RestResponse<SurveyView> answer(Survey survey) {
        return ResponseBuilder.ok(SurveyView.of(survey))
                .header("ETag", Version.etag(survey.revision()))
                .build();
    }
}
