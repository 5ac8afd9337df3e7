package io.ohlas.survey.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.csv.CsvFile;
import io.ohlas.survey.csv.CsvUnreadable;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.job.OrderJob;
import io.ohlas.survey.job.OrderJob.Ordered;

/** Takes a file of responses in, if it can be read at all, and leaves the rest to {@link RunImport}. */
@ApplicationScoped
class StartImport {

    private final SurveyVersions versions;
    private final OrderJob orderJob;
    private final ObjectMapper json;
    private final Validator validator;

    StartImport(SurveyVersions versions, OrderJob orderJob, ObjectMapper json, Validator validator) {
        this.versions = versions;
        this.orderJob = orderJob;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Answers 202 with the job's address.
     *
     * @throws ImportRefused when the survey, the file or the mapping do not fit together; nothing was stored
     */
    @Idempotent
    @Transactional
    RestResponse<Ordered> start(ImportOrder order, byte[] file) {
        SurveyVersion survey = versions.latest(order.survey())
                .orElseThrow(() -> new ImportRefused(
                        "The import names no published survey",
                        List.of(new FieldError(
                                "/survey", "there is no published survey '%s'".formatted(order.survey())))));
        Charset charset = charset(order.charset());
        long rows = check(order.mapping(), survey, file, charset);
        JsonNode instructions = json.valueToTree(new ImportInstructions(
                survey.surveyKey(),
                survey.number(),
                order.mapping(),
                charset.name(),
                order.openCases(),
                order.createOrgUnits(),
                order.dryRun()));
        Ordered job = orderJob.order(instructions, file, rows);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .location(URI.create(job.address()))
                .build();
    }

    private long check(ImportMapping mapping, SurveyVersion survey, byte[] file, Charset charset) {
        try (CsvFile csv = CsvFile.open(new ByteArrayInputStream(file), charset)) {
            List<FieldError> errors = MappingCheck.errors(mapping, survey.questionnaire(), validator, csv);
            if (!errors.isEmpty()) {
                throw new ImportRefused("The mapping does not fit the file and the survey", errors);
            }
            long rows = 0;
            while (csv.hasNext()) {
                csv.next();
                rows++;
            }
            return rows;
        } catch (CsvUnreadable e) {
            throw new ImportRefused("The file is no CSV in " + e.getMessage(), List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notIn(charset) : e;
        } catch (CharacterCodingException e) {
            throw notIn(charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportRefused notIn(Charset charset) {
        return new ImportRefused(
                "The file is not text in %s: name the charset that it was saved in".formatted(charset),
                List.of(new FieldError("/charset", "takes a name such as UTF-8 or windows-1250")));
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
