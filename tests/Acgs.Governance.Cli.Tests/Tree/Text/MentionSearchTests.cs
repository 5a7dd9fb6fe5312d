// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Text;

public sealed class MentionSearchTests
{
    private static readonly string[] Parts = ["onstitutional", "ONSTITUTIONAL", "Onstitutional", "onstitutiona", "onstitution", "s   u", "sssuuu", "o", "\u00E9", " ", "\n", "\0", "onstonstitutional"];

    [Theory]
    [InlineData("", -1)]
    [InlineData("onstitutional", 0)]
    [InlineData("# Constitutional Hash", 3)]
    [InlineData("CONSTITUTIONAL_HASH = 1", 1)]
    [InlineData("onstitutiona", -1)]
    [InlineData("onstitutiona\u00EC", -1)]
    public void IndexOf_Text_IsExpected(string text, int expected) => Assert.Equal(expected, MentionSearch.IndexOf(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void IndexOf_RandomText_IsThatOfThePlainSearch() =>
        Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 40].Sample(parts =>
        {
            var text = string.Concat(parts);
            Assert.Equal(text.IndexOf("onstitutional", StringComparison.OrdinalIgnoreCase), MentionSearch.IndexOf(Encoding.Latin1.GetBytes(text)));
        });
}
