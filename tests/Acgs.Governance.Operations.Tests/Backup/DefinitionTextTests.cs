// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class DefinitionTextTests
{
    // What PostgreSQL 15 writes of one definition, before and after it was restored.
    [Theory]
    [InlineData(
        "CHECK (((status)::text = ANY ((ARRAY['new'::character varying, 'old'::character varying])::text[])))",
        "CHECK (((status)::text = ANY (ARRAY[('new'::character varying)::text, ('old'::character varying)::text])))")]
    [InlineData("CHECK ((a)::\"My Schema\".\"t\"\"x\" > 1)", "CHECK (a > 1)")]
    [InlineData("DEFAULT now()::timestamp(3) without time zone", "DEFAULT now()")]
    [InlineData("(x)::numeric(10,2)[] = y", "x = y")]
    public void Definitions_ThatDifferInCasts_AreOne(string one, string other) => Assert.Equal(DefinitionText.Normalize(one), DefinitionText.Normalize(other));

    [Theory]
    [InlineData("CHECK ((quantity > 0))", "CHECK ((quantity >= 0))")]
    [InlineData("FOREIGN KEY (a) REFERENCES t(a)", "FOREIGN KEY (a) REFERENCES t(a) ON DELETE CASCADE")]
    [InlineData("CHECK ((x = 'a'::text))", "CHECK ((x = 'b'::text))")]
    public void Definitions_ThatDiffer_AreTwo(string one, string other) => Assert.NotEqual(DefinitionText.Normalize(one), DefinitionText.Normalize(other));
}
