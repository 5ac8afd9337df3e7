/** The pages that explain problems. */
package io.ohlas.gateway.problem;
