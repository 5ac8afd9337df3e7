package io.ohlas.survey.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.response.Invitees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class JobFilesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long LIMIT = 2L * 1024 * MEGABYTE;

    @Inject
    JobFiles files;

    @Inject
    Invitees invitees;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE})
    void a_file_is_read_as_it_was_written(int length) throws Exception {
        byte[] content = bytes(length);
        UUID job = written(content);

        try (InputStream reading = files.reading(job)) {
            assertThat(as(tenant, () -> all(reading))).isEqualTo(content);
        }
    }

    @Test
    void nobody_reads_another_tenants_file() throws Exception {
        UUID job = written(bytes(100));

        assertThat(as(UUID.randomUUID(), () -> all(files.reading(job)))).isEmpty();
    }

    @Test
    void what_nobody_goes_on_sending_is_forgotten_after_a_quarter_of_an_hour() throws Exception {
        UUID recent = aged(written(bytes(10)), "14 minutes");
        UUID broken = aged(written(bytes(10)), "16 minutes");
        UUID ordered = aged(written(bytes(10)), "16 minutes");
        // With a lease that another replica holds, so that nobody here works on it.
        invitees.change(
                tenant,
                "insert into job_lease (job_id, tenant_id, holder, leased_until) values (?, ?, ?, now() + interval '1 hour')",
                ordered,
                tenant,
                UUID.randomUUID());

        files.dropBroken();

        assertThat(pieces(recent)).isEqualTo(1);
        assertThat(pieces(broken)).isEqualTo(0);
        assertThat(pieces(ordered)).isEqualTo(1);
        invitees.change(tenant, "delete from job_lease where job_id = ?", ordered);
    }

    @Test
    void a_file_that_was_forgotten_can_be_neither_continued_nor_ordered() throws Exception {
        UUID job = written(bytes(10));
        as(tenant, () -> {
            files.dropUnlessOrdered(job);
            return null;
        });

        assertThatThrownBy(() -> as(tenant, () -> keep(job, bytes(10)))).isInstanceOf(UploadBroken.class);
        assertThatThrownBy(
                        () -> as(tenant, () -> QuarkusTransaction.requiringNew().call(() -> {
                            files.hold(job);
                            return null;
                        })))
                .isInstanceOf(UploadBroken.class);
    }

    @Test
    void files_of_a_tenant_have_a_limit_together() throws Exception {
        UUID first = written(bytes(0));
        invitees.change(tenant, "update job_file set bytes = ? where job_id = ?", LIMIT - 10, first);

        UUID second = written(bytes(10));
        assertThatThrownBy(() -> written(bytes(1)))
                .isInstanceOf(BacklogFull.class)
                .hasMessageContaining("" + LIMIT);
        assertThatThrownBy(() -> as(tenant, () -> keep(second, bytes(1)))).isInstanceOf(BacklogFull.class);

        assertThat(as(UUID.randomUUID(), () -> files.begin())).isNotNull();
        invitees.change(tenant, "update job_file set bytes = ? where job_id = ?", 0, first);
        assertThat(written(bytes(1))).isNotNull();
    }

    private UUID written(byte[] content) throws Exception {
        return as(tenant, () -> keep(files.begin(), content));
    }

    private UUID keep(UUID job, byte[] content) {
        try (OutputStream writing = files.writing(job)) {
            writing.write(content);
            return job;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID aged(UUID job, String by) {
        invitees.change(
                tenant, "update job_file set stored_at = now() - cast(? as interval) where job_id = ?", by, job);
        return job;
    }

    private int pieces(UUID job) {
        List<?> row = invitees.row(tenant, "select count(*), 1 from job_source where job_id = ?", job);
        return ((Number) row.getFirst()).intValue();
    }

    private <T> T as(UUID tenantId, Supplier<T> work) {
        return tenants.with(tenantId, work);
    }

    private static byte[] all(InputStream file) {
        try {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }
}
