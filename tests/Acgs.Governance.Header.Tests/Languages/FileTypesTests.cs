// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class FileTypesTests
{
    private const string Hash = Canonical.Hash;

    [Theory]
    [InlineData("a.razor", $"@* Constitutional Hash: {Hash} *@")]
    [InlineData("a.cshtml", $"@* Constitutional Hash: {Hash} *@")]
    [InlineData("a.sql", $"-- Constitutional Hash: {Hash}")]
    [InlineData("a.proto", $"// Constitutional Hash: {Hash}")]
    [InlineData("a.csproj", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("a.fsproj", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("Directory.Build.props", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("Directory.Build.targets", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("a.xml", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("NuGet.Config", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("a.yml", $"# Constitutional Hash: {Hash}")]
    [InlineData("A.YAML", $"# Constitutional Hash: {Hash}")]
    [InlineData("/src/.editorconfig", $"# Constitutional Hash: {Hash}")]
    [InlineData("a.json", $"\"constitutional_hash\": \"{Hash}\"")]
    public void Stating_OfType_IsItsCanonicalLine(string path, string expected)
    {
        var type = Evaluated.TypeOf(path);

        Assert.Equal(expected, type.Stating(Hash));
        var document = type.Kind == FileTypeKind.Json ? $"{{{expected}}}" : expected;
        Assert.Equal(HeaderVerdict.Ok, Evaluated.Scan(path, document).Verdict);
    }

    [Theory]
    [InlineData("packages.lock.json")]
    [InlineData("/src/App/packages.lock.json")]
    [InlineData("C:\\src\\PACKAGES.LOCK.JSON")]
    [InlineData("App.deps.json")]
    public void Find_FileOfATool_IsNeverJudged(string path)
    {
        Assert.Equal(FileTypeKind.Unmarked, Evaluated.TypeOf(path).Kind);
        Assert.Equal(HeaderVerdict.Empty, Evaluated.Scan(path, "{\"constitutional_hash\": 1}").Verdict);
    }

    [Fact]
    public void Find_EndOfAWholeName_IsNotThatName() => Assert.Equal(FileTypeKind.Json, Evaluated.TypeOf("my-packages.lock.json").Kind);

    [Theory]
    [InlineData("tsconfig.json", "json-settings")]
    [InlineData("tsconfig.base.json", "json-settings")]
    [InlineData("tsconfig-base.json", "json-settings")]
    [InlineData("tsconfigure.json", "json")]
    [InlineData("a.b.c.d.py", "python")]
    [InlineData(".py", "python")]
    [InlineData("Dockerfile", "dockerfile")]
    [InlineData("Dockerfile.", "dockerfile")]
    [InlineData("py", null)]
    public void Find_Name_IsTheTypeOfItsLongestEnd(string name, string? expected) => Assert.Equal(expected, FileTypes.Find(name)?.Id);

    [Theory]
    [InlineData("a.cl", true)]
    [InlineData("a.al", true)]
    [InlineData("a.py", false)]
    [InlineData("a.toml", false)]
    public void HasSharedName_Type_IsTrueForOneOfItsNames(string name, bool expected) => Assert.Equal(expected, FileTypes.HasSharedName(Evaluated.TypeOf(name)));

    [Theory]
    [InlineData("a.unknown")]
    [InlineData("sql")]
    [InlineData("")]
    public void Find_UnknownName_IsNothing(string path) => Assert.Null(FileTypes.Find(path));

    [Fact]
    public void Scan_LanguageGivenAsData_NeedsNoCode()
    {
        var python = FileType.Commented("python-like", string.Empty, new(["#"], [new("\"\"\"", "\"\"\""), new("'''", "'''")]), [new("#!", ProloguePlace.First, "#!")]);

        Assert.Equal("Ok", Verdict("#!/usr/bin/env python\n# {T}\nimport a\n"));
        Assert.Equal("Ok", Verdict("\"\"\"A module.\n\n{T}\n\"\"\"\nimport a\n"));
        Assert.Equal("Malformed", Verdict("'''{T}'''\nimport a\n"));
        Assert.Equal("Malformed", Verdict("// {T}\nimport a\n"));
        Assert.Equal("Misplaced", Verdict("# {T}\n#!/usr/bin/env python\n"));
        Assert.Equal("Missing", Verdict("CONSTITUTIONAL_HASH = \"cdd01ef066bc6cf2\"\n# {T}\n"));

        string Verdict(string text) => python.Scan(new StringText(Evaluated.Expand(text)), Evaluated.Constitution).Verdict.ToString();
    }

    [Fact]
    public void Page_OfOtherFiles_ListsTypesWithTheirLine()
    {
        var rows = EmbeddedFile.Read("docs/other-files.md").Split('\n')
            .Where(line => line.StartsWith("| `.", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToArray();

        var suffixes = rows.SelectMany(row => row[1].Split('`', ' ').Where(part => part.Length > 0).Select(suffix => (suffix, Line: row[2].Trim(' ', '`')))).ToArray();
        Assert.NotEmpty(suffixes);
        Assert.All(suffixes, row => Assert.Contains(row.suffix, FileTypes.Suffixes));
        Assert.All(suffixes, row => Assert.Equal(row.Line, Evaluated.TypeOf("a" + row.suffix).Stating(Hash)));
    }
}
