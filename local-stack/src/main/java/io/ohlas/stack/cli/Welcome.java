package io.ohlas.stack.cli;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.suite.SuiteConfig;

/** What a newcomer reads once the suite runs. */
final class Welcome {

    private Welcome() {}

    static String withoutDemo(SuiteConfig suite) {
        return """

                Ohlas runs at %s, without a tenant. docs/operations.md says how the first one is made.
                Mails are at %s."""
                .formatted(suite.url(), suite.mailUrl());
    }

    static String text(DemoAccess access) {
        return """

                Ohlas runs at %1$s

                Sign in with the password %3$s as
                  %4$s     works on cases of every branch
                  %5$s   sees the region South Moravia alone
                  %6$s     sets up surveys, people and rules
                  %7$s   sees every figure, and contacts without names

                Five things to try
                  1. Open %1$s and sign in as the agent.
                  2. ./ohlas demo keeps customers coming; watch the live overview and the case inbox.
                  3. Read what customers are sent at %2$s, open a link there and answer with a 2.
                  4. Claim that case, log a call, resolve it, and answer the recovery survey as the customer.
                  5. Call the API: . .ohlas/demo.env, then follow the README.

                ./ohlas status shows the parts, ./ohlas stop stops them, ./ohlas help shows the rest."""
                .formatted(
                        access.url(),
                        access.mailUrl(),
                        access.password(),
                        DemoTenants.email("agent", DemoTenants.BANK),
                        DemoTenants.email("manager", DemoTenants.BANK),
                        DemoTenants.email("admin", DemoTenants.BANK),
                        DemoTenants.email("analyst", DemoTenants.BANK));
    }
}
