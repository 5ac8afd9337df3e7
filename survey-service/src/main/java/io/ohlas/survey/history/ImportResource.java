package io.ohlas.survey.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.ohlas.platform.web.problem.Problem;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.history.StartImport.ImportOrder;
import io.ohlas.survey.job.OrderJob.Ordered;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN;

/** History from elsewhere: scored and searched like all other responses, without cases unless they are asked for. */
@Path("/api/v1/imports/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"partner", "tenant-admin"})
class ImportResource {

    // A dry run that is asked for in other words than these must not turn out a real one.
    private static final String EITHER = "true|false";
    private static final String TAKES = "takes true or false";

    private final ReceiveFile receiveFile;
    private final ObjectMapper json;

    ImportResource(ReceiveFile receiveFile, ObjectMapper json) {
        this.receiveFile = receiveFile;
        this.json = json;
    }

    /**
     * 202 with the job's address, once the whole file has come; 422 when file, mapping and survey do not fit together;
     * 409 when too many bytes of the tenant's files wait already. An upload that breaks off leaves nothing.
     */
    @POST
    @Consumes("text/csv")
    public RestResponse<Ordered> importBody(
            @RestQuery @NotBlank String survey,
            @RestQuery @NotBlank String mapping,
            @RestQuery String charset,
            @RestQuery @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String openCases,
            @RestQuery @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String createOrgUnits,
            @RestQuery @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String dryRun,
            @NotNull InputStream file)
            throws IOException {
        return receiveFile.receive(
                new ImportOrder(
                        survey,
                        read(mapping),
                        charset,
                        Boolean.parseBoolean(openCases),
                        Boolean.parseBoolean(createOrgUnits),
                        Boolean.parseBoolean(dryRun)),
                file);
    }

    /** The same with the file and what is said of it as fields of a form, for files up to 100 MB. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<Ordered> importForm(
            @RestForm @NotBlank String survey,
            @RestForm @NotBlank String mapping,
            @RestForm String charset,
            @RestForm @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String openCases,
            @RestForm @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String createOrgUnits,
            @RestForm @Pattern(regexp = EITHER, message = TAKES) @Schema(type = BOOLEAN) String dryRun,
            @RestForm @NotNull FileUpload file)
            throws IOException {
        var order = new ImportOrder(
                survey,
                read(mapping),
                charset,
                Boolean.parseBoolean(openCases),
                Boolean.parseBoolean(createOrgUnits),
                Boolean.parseBoolean(dryRun));
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return receiveFile.receive(order, content);
        }
    }

    private ImportMapping read(String mapping) {
        try {
            return Optional.ofNullable(json.readValue(mapping, ImportMapping.class))
                    .orElseThrow(() -> unreadable(List.of(new FieldError("/mapping", "takes an object"))));
        } catch (JsonMappingException e) {
            throw unreadable(Problem.of(e).errors().stream()
                    .map(field -> new FieldError("/mapping" + field.pointer(), field.detail()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw unreadable(List.of(new FieldError("/mapping", "is not JSON")));
        }
    }

    private static ImportRefused unreadable(List<FieldError> errors) {
        return new ImportRefused("The mapping cannot be read", errors);
    }
}
