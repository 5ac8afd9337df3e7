package io.ohlas.survey.history;

/**
 * How a file of responses is to be read.
 *
 * @param survey key of the survey that the answers belong to
 * @param surveyVersion its newest version when the import was ordered
 * @param charset of the file
 * @param openCases whether dissatisfied customers of the past become cases
 * @param createOrgUnits whether units that nobody has set up are made; else such rows are refused
 * @param dryRun whether everything is checked and nothing stored
 */
record ImportInstructions(
        String survey,
        int surveyVersion,
        ImportMapping mapping,
        String charset,
        boolean openCases,
        boolean createOrgUnits,
        boolean dryRun) {}
