package io.ohlas.stack.demo.life;

import java.util.Random;

/**
 * A dissatisfied customer's case and who works on it.
 *
 * @param round 1 at first, one more each time that the customer is dissatisfied again
 */
record WorkedCase(String id, Visit visit, Agent agent, Random chances, int round) {

    WorkedCase again() {
        return new WorkedCase(id, visit, agent, chances, round + 1);
    }
}
