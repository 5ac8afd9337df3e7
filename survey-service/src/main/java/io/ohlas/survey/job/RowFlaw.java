package io.ohlas.survey.job;

/**
 * Why a row of a file was left out.
 *
 * @param row 1 for the first row below the header
 * @param column as the file names it
 * @param detail what is wrong with the cell
 * @param remedy what to change
 */
public record RowFlaw(long row, String column, String detail, String remedy) {}
