// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class SqlTests
{
    [Theory]
    [InlineData("-- {T}\nSELECT 1;\n", "Ok")]
    [InlineData("\r\n  -- {T}  \r\nSELECT 1;\r\n", "Ok")]
    [InlineData("/* {T} */\nSELECT 1;\n", "Ok")]
    [InlineData("/*\n * Copyright\n * {T}\n */\nSELECT 1;\n", "Ok")]
    [InlineData("/*\n   {T}\n*/\nSELECT 1;\n", "Ok")]
    [InlineData("-- Copyright\n/* c */\n-- {T}\nSELECT 1;\n", "Ok")]
    [InlineData("#!/usr/bin/env psql\n-- {T}\nSELECT 1;\n", "Ok")]
    [InlineData("-- {T}\nSELECT 1;\n-- {T}\n", "Ok")]
    [InlineData("-- {O}\nSELECT 1;\n", "WrongHash")]
    [InlineData("/* {A} */\nSELECT 1;\n", "Outdated")]
    [InlineData("--{T}\nSELECT 1;\n", "Malformed")]
    [InlineData("--- {T}\nSELECT 1;\n", "Malformed")]
    [InlineData("-- {T};\nSELECT 1;\n", "Malformed")]
    [InlineData("/** {T} */\nSELECT 1;\n", "Malformed")]
    [InlineData("/* {T} */ SELECT 1;\n", "Malformed")]
    [InlineData("/* {T}\nSELECT 1;\n", "Malformed")]
    [InlineData("# {T}\nSELECT 1;\n", "Malformed")]
    [InlineData("// {T}\nSELECT 1;\n", "Malformed")]
    [InlineData("<!-- {T} -->\nSELECT 1;\n", "Malformed")]
    [InlineData("{T}\nSELECT 1;\n", "Malformed")]
    [InlineData("-- {T}\n/* {T} */\nSELECT 1;\n", "Duplicate")]
    [InlineData("# {T}\n-- {T}\nSELECT 1;\n", "Duplicate")]
    [InlineData("SELECT 1;\n-- {T}\n", "Missing")]
    [InlineData("SELECT 'it''s';\n/*\n * {O}\n */\n", "Missing")]
    [InlineData("-- don't\nSELECT 1;\n-- {T}\n", "Missing")]
    [InlineData("SELECT [it's] FROM a -- it's\n-- {T}\n", "Missing")]
    [InlineData("SELECT $1, $$it's$$;\n-- {T}\n", "Missing")]
    [InlineData("-- {T}\n#!/usr/bin/env psql\nSELECT 1;\n", "Misplaced")]
    [InlineData("SELECT '\n-- {T}\n';\n", "Missing")]
    [InlineData("SELECT '\\'\n-- {T}\n", "Missing")]
    [InlineData("SELECT \"\n-- {T}\n\";\n", "Missing")]
    [InlineData("DO $$\n-- {T}\n$$;\n", "Missing")]
    [InlineData("DO $a$ $$\n-- {T}\n$b$ $a$;\n", "Missing")]
    [InlineData("SELECT 1; -- {T}\n", "Missing")]
    [InlineData("SELECT 'Constitutional Hash: cdd01ef066bc6cf2';\n", "Missing")]
    [InlineData("SET constitutional_hash = 'cdd01ef066bc6cf2';\n", "Missing")]
    [InlineData("constitutional_hash = cdd01ef066bc6cf2\n", "Missing")]
    [InlineData(" \n", "Empty")]
    public void Verdict_OfText_IsExpected(string text, string expected) => Assert.Equal(expected, Evaluated.Verdict("a.sql", text));

    [Theory]
    [InlineData(39, "Ok")]
    [InlineData(40, "Missing")]
    public void Region_HeaderBelowComments_EndsWithLineForty(int above, string expected)
    {
        Assert.Equal(expected, Evaluated.Verdict("a.sql", string.Concat(Enumerable.Repeat("-- c\n", above)) + "-- {T}\n"));
        Assert.Equal(expected, Evaluated.Verdict("a.sql", "/*" + new string('\n', above) + "{T}\n*/"));
        Assert.Equal(expected, Evaluated.Verdict("a.sql", string.Concat(Enumerable.Repeat("\r\n", above)) + "-- {T}\r\n"));
        Assert.Equal(expected == "Ok" ? "Malformed" : "Missing", Evaluated.Verdict("a.sql", new string('\n', above) + "# {T}\n"));
    }

    [Theory]
    [InlineData("SELECT 1;", "{L}\nSELECT 1;")]
    [InlineData("/* c */\nSELECT 1;", "{L}\n/* c */\nSELECT 1;")]
    [InlineData("#!/bin/psql\nSELECT 1;", "#!/bin/psql\n{L}\nSELECT 1;")]
    [InlineData("/* -*- sql -*- */ SELECT 1;", "/* -*- sql -*- */\n{L}\n SELECT 1;")]
    public void Insertion_IntoText_IsBelowWhatMustComeFirst(string text, string expected) => Assert.Equal(
        expected.Replace("{L}", $"-- Constitutional Hash: {Canonical.Hash}", StringComparison.Ordinal),
        Evaluated.Inserted("a.sql", text));
}
