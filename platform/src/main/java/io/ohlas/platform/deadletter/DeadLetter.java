package io.ohlas.platform.deadletter;

import java.util.Map;

/**
 * A message that lies in the table {@code dead_letter}.
 *
 * @param queue in which it lay, and to which it can be sent again
 * @param headers tenant, aggregate, sequence and trace, as far as it carried them
 * @param deaths how often it came here; one that died again since it was read is another letter
 */
record DeadLetter(
        long id, String queue, String messageId, String type, Map<String, String> headers, byte[] body, int deaths) {}
