package io.ohlas.survey.history;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.history.StartImport.ImportOrder;
import io.ohlas.survey.job.OrderJob.Ordered;

/** History from elsewhere: scored and searched like all other responses, without cases unless they are asked for. */
@Path("/api/v1/imports/responses")
@RunOnVirtualThread
@RolesAllowed({"partner", "tenant-admin"})
class ImportResource {

    private final StartImport startImport;
    private final ObjectMapper json;

    ImportResource(StartImport startImport, ObjectMapper json) {
        this.startImport = startImport;
        this.json = json;
    }

    /** 202 with the job's address; 422 when file, mapping and survey do not fit together. */
    @POST
    @Consumes("text/csv")
    public RestResponse<Ordered> importBody(
            @RestQuery @NotBlank String survey,
            @RestQuery @NotBlank String mapping,
            @RestQuery String charset,
            @RestQuery boolean openCases,
            @RestQuery boolean createOrgUnits,
            @RestQuery boolean dryRun,
            @NotNull byte[] file) {
        return startImport.start(
                new ImportOrder(survey, read(mapping), charset, openCases, createOrgUnits, dryRun), file);
    }

    /** The same with the file and what is said of it as fields of a form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<Ordered> importForm(
            @RestForm @NotBlank String survey,
            @RestForm @NotBlank String mapping,
            @RestForm String charset,
            @RestForm boolean openCases,
            @RestForm boolean createOrgUnits,
            @RestForm boolean dryRun,
            @RestForm @NotNull FileUpload file)
            throws IOException {
        return startImport.start(
                new ImportOrder(survey, read(mapping), charset, openCases, createOrgUnits, dryRun),
                Files.readAllBytes(file.uploadedFile()));
    }

    private ImportMapping read(String mapping) {
        try {
            return json.readValue(mapping, ImportMapping.class);
        } catch (JsonProcessingException e) {
            throw new ImportRefused(
                    "The mapping cannot be read",
                    List.of(new FieldError("/mapping", "takes JSON: " + e.getOriginalMessage())));
        }
    }
}
