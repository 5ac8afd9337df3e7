package io.ohlas.survey.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;

/** Takes a file of responses in, if it can be read at all, and leaves the rest to {@link RunImport}. */
@ApplicationScoped
class StartImport {

    private final SurveyVersions versions;
    private final Jobs jobs;
    private final JobLeases leases;
    private final ImportWorker worker;
    private final Caller caller;
    private final Clock clock;

    StartImport(SurveyVersions versions, Jobs jobs, JobLeases leases, ImportWorker worker, Caller caller, Clock clock) {
        this.versions = versions;
        this.jobs = jobs;
        this.leases = leases;
        this.worker = worker;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where to ask how far the import has come. */
    record ImportStarted(UUID id, String state) {}

    /**
     * Answers 202 with the job's address.
     *
     * @throws ImportRefused when the survey, the file or the mapping do not fit together; nothing was stored
     */
    @Idempotent
    @Transactional
    RestResponse<ImportStarted> start(ImportOrder order, byte[] file) {
        Job job = take(order, file);
        return ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, new ImportStarted(job.id(), JobResource.shown(job.state())))
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }

    private Job take(ImportOrder order, byte[] file) {
        SurveyVersion survey = versions.latest(order.survey())
                .orElseThrow(() -> new ImportRefused(
                        "The import names no published survey",
                        List.of(new FieldError(
                                "/survey", "there is no published survey '%s'".formatted(order.survey())))));
        Charset charset = charset(order.charset());
        long rows = check(order.mapping(), survey, file, charset);
        var job = Job.importing(
                new ImportInstructions(
                        survey.surveyKey(),
                        survey.number(),
                        order.mapping(),
                        charset.name(),
                        order.openCases(),
                        order.createOrgUnits(),
                        order.dryRun()),
                rows,
                caller.subject(),
                clock.instant());
        jobs.persistAndFlush(job);
        jobs.keepSource(caller.tenantId(), job.id(), file);
        leases.offer(job.id(), caller.tenantId());
        worker.nudgeAfterCommit();
        return job;
    }

    private static long check(ImportMapping mapping, SurveyVersion survey, byte[] file, Charset charset) {
        try (CsvFile csv = CsvFile.open(new ByteArrayInputStream(file), charset)) {
            List<FieldError> errors = MappingCheck.errors(mapping, survey.questionnaire(), csv.columns());
            if (!errors.isEmpty()) {
                throw new ImportRefused("The mapping does not fit the file and the survey", errors);
            }
            long rows = 0;
            while (csv.hasNext()) {
                csv.next();
                rows++;
            }
            return rows;
        } catch (CsvParseException e) {
            throw new ImportRefused("The file is not CSV: " + e.getMessage(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new ImportRefused(
                    "The file's charset is unknown",
                    List.of(new FieldError("/charset", "takes a name such as UTF-8 or windows-1250")));
        }
    }

    /** What the caller asks for; see {@link ImportInstructions}. */
    record ImportOrder(
            String survey,
            ImportMapping mapping,
            String charset,
            boolean openCases,
            boolean createOrgUnits,
            boolean dryRun) {}
}
