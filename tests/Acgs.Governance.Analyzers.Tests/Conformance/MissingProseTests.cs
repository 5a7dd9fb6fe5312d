// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MissingProseTests
{
    /// <summary>Ordinary comments that speak of the hash and do not mean to be the header.</summary>
    public static TheoryData<string> Comments =>
    [
        "// The constitutional hash: " + Hash,
        "// The Constitutional Hash: x",
        "// Constitutional hash is checked by the gateway",
        "// Constitutional Hash: see the manual.",
        "// X-Constitutional-Hash: " + Hash,
        "// Constitutional Hash",
        "// constitutional hash checks",
        "// Constitutional Hashes: " + Hash,
        "// Constitutional Hash Check: " + Hash,
        "// Constitutional Hash of this file: " + Hash,
        "// Unconstitutional Hash: " + Hash,
        "// Constitutional Rehash: " + Hash,
        "// Constitutional: " + Hash,
        "// Hash: " + Hash,
        "// " + Hash,
        "// see Constitutional Hash: " + Hash,
        "// 1. " + T,
        "// \u0421onstitutional Hash: " + Hash,
        "// Constitutional Hash: the active one",
        "// Constitutional\n// Hash: " + Hash,
        "/* The constitutional hash: " + Hash + " */",
        "/*\n * The constitutional hash is a marker.\n */",
        "/* Constitutional\n * Hash: " + Hash + "\n */",
        "// Constitutional hash (16 digits) is a marker",
        "// constitutional hash a1b2c3",
    ];

    [Theory]
    [MemberData(nameof(Comments))]
    public Task Missing_CommentOnlySpeaksOfTheHash_IsInsertedAboveIt(string comment) =>
        new HeaderCase("ACGS0001", "[|" + comment + "\nclass C;\n", "", H + "\n" + comment + "\nclass C;\n").AssertAsync();

    [Theory]
    [MemberData(nameof(Comments))]
    public Task Ok_CommentSpeaksOfTheHashBesideAHeader_IsNoFinding(string comment) =>
        new SilentCase(comment + "\n" + H + "\n" + comment + "\nclass C;\n").AssertAsync();

    [Theory]
    [InlineData("/// <summary>The constitutional hash: " + Hash + "</summary>")]
    [InlineData("/// The constitutional hash: " + Hash)]
    [InlineData("/** The constitutional hash is checked. */")]
    [InlineData("/// <remarks>Constitutional hash is checked.</remarks>")]
    public Task Missing_DocumentationSpeaksOfTheHash_IsInsertedAboveIt(string comment) =>
        new HeaderCase("ACGS0001", "[|" + comment + "\nclass C;\n", "", H + "\n\n" + comment + "\nclass C;\n").AssertAsync();
}
