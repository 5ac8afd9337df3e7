package io.ohlas.survey.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.digest.Sha256;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.csv.CsvFile;
import io.ohlas.survey.csv.CsvUnreadable;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.history.StartImport.ImportOrder;
import io.ohlas.survey.history.StartImport.Received;
import io.ohlas.survey.job.BacklogFull;
import io.ohlas.survey.job.JobFiles;
import io.ohlas.survey.job.OrderJob.Ordered;
import io.ohlas.survey.job.UploadBroken;

/**
 * Takes a file of responses in as it comes, however long it is: each part is stored and looked at, and none is kept in
 * memory. What cannot be imported at all is refused, and forgotten.
 */
@ApplicationScoped
class ReceiveFile {

    private final StartImport startImport;
    private final JobFiles files;
    private final Validator validator;

    ReceiveFile(StartImport startImport, JobFiles files, Validator validator) {
        this.startImport = startImport;
        this.files = files;
        this.validator = validator;
    }

    /**
     * Answers 202 with the job's address.
     *
     * @throws ImportRefused when the survey, the file or the mapping do not fit together; nothing was stored
     * @throws BacklogFull when the tenant's files have as many bytes as they may
     * @throws UploadBroken when the body ends before its time
     */
    RestResponse<Ordered> receive(ImportOrder order, InputStream body) throws IOException {
        try {
            return keep(order, body);
        } catch (ImportRefused | BacklogFull e) {
            // Whoever is still sending would see a broken connection and no answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private RestResponse<Ordered> keep(ImportOrder order, InputStream body) throws IOException {
        UUID jobId = files.begin();
        try {
            return startImport.start(order, store(order, body, jobId));
        } finally {
            // Also when the answer to an earlier request with the same key was given again.
            files.dropUnlessOrdered(jobId);
        }
    }

    private Received store(ImportOrder order, InputStream body, UUID jobId) throws IOException {
        SurveyVersion survey = startImport.survey(order.survey());
        Charset charset = charset(order.charset());
        MessageDigest digest = Sha256.digest();
        long rows;
        try (OutputStream copy = files.writing(jobId)) {
            rows = check(order.mapping(), survey, new CopyingInput(new DigestInputStream(body, digest), copy), charset);
        }
        return new Received(
                jobId, survey.number(), charset.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** @return how many rows there are */
    private long check(ImportMapping mapping, SurveyVersion survey, InputStream file, Charset charset)
            throws IOException {
        try {
            CsvFile csv = CsvFile.open(file, charset);
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
            throw e.getCause() instanceof CharacterCodingException ? notIn(charset) : new UploadBroken();
        }
    }

    private static ImportRefused notIn(Charset charset) {
        return charsetRefused("The file is not text in %s: name the charset that it was saved in".formatted(charset));
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw charsetRefused("The file's charset is unknown");
        }
    }

    private static ImportRefused charsetRefused(String detail) {
        return new ImportRefused(
                detail, List.of(new FieldError("/charset", "takes a name such as UTF-8 or windows-1250")));
    }
}
