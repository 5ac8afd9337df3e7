package io.ohlas.survey.history;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.job.JobFiles;
import io.ohlas.survey.job.OrderJob;
import io.ohlas.survey.job.OrderJob.Ordered;

/** Orders the import of a file that has been received, and leaves the rest to {@link RunImport}. */
@ApplicationScoped
class StartImport {

    private final SurveyVersions versions;
    private final OrderJob orderJob;
    private final JobFiles files;
    private final ObjectMapper json;

    StartImport(SurveyVersions versions, OrderJob orderJob, JobFiles files, ObjectMapper json) {
        this.versions = versions;
        this.orderJob = orderJob;
        this.files = files;
        this.json = json;
    }

    /** What the caller asks for; see {@link ImportInstructions}. */
    record ImportOrder(
            String survey,
            ImportMapping mapping,
            String charset,
            boolean openCases,
            boolean createOrgUnits,
            boolean dryRun) {}

    /**
     * A file that fits the survey and its mapping. Two with the same rows and digest are the same file.
     *
     * @param jobId what it is stored under
     * @param surveyVersion the one it was compared with
     */
    record Received(@JsonIgnore UUID jobId, @JsonIgnore int surveyVersion, String charset, long rows, String sha256) {}

    /** @throws ImportRefused when there is no such survey, or it was never published */
    @Transactional
    SurveyVersion survey(String key) {
        return versions.latest(key)
                .orElseThrow(() -> new ImportRefused(
                        "The import names no published survey",
                        List.of(new FieldError("/survey", "there is no published survey '%s'".formatted(key)))));
    }

    /** Answers 202 with the job's address. */
    @Idempotent
    @Transactional
    RestResponse<Ordered> start(ImportOrder order, Received file) {
        JsonNode instructions = json.valueToTree(new ImportInstructions(
                order.survey(),
                file.surveyVersion(),
                order.mapping(),
                file.charset(),
                order.openCases(),
                order.createOrgUnits(),
                order.dryRun()));
        files.hold(file.jobId());
        Ordered job = orderJob.order(file.jobId(), instructions, file.rows());
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .location(URI.create(job.address()))
                .build();
    }
}
