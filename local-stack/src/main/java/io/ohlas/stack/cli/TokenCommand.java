package io.ohlas.stack.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.PersonToken;
import io.ohlas.stack.suite.Secrets;

/** Signs a demo person in and prints their access token, so that scripts can do what takes a person. */
@Command(
        name = "token",
        description = "Signs a demo person in and prints their access token, which ends after a minute.")
final class TokenCommand implements Runnable {

    /** The client through which people sign in. */
    private static final String CLIENT = "ohlas-console";

    @Option(names = "--as", required = true, description = "Who: agent, manager, analyst, admin, or an e-mail address.")
    private String person;

    @Option(
            names = "--tenant",
            defaultValue = DemoTenants.BANK,
            description = "For which tenant they act (default " + DemoTenants.BANK + ").")
    private String tenant;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        DemoAccess access = Demo.written()
                .orElseThrow(() -> new Trouble("There is no demo to sign in to. Run ./ohlas start first."));
        String secret = Secrets.in(Home.folder()).password("client.console");
        String email = person.contains("@") ? person : DemoTenants.email(person, tenant);
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(new PersonToken(access.url(), access.tokenUrl(), new DemoAccess.Client(CLIENT, secret))
                    .fetch(tenant, email, access.password()));
        } catch (ApiRefused | IllegalStateException failure) {
            throw new Trouble("%s cannot be signed in to %s: %s".formatted(email, tenant, failure.getMessage()));
        } catch (UncheckedIOException away) {
            throw new Trouble(
                    "The suite does not answer at %s. ./ohlas status shows its parts.".formatted(access.url()));
        }
    }
}
