// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>What two documents say of the port of a component.</summary>
public sealed class PortContradictionTests
{
    private const string Table = "| service | port |\n|---|---|\n| Billing | 8100 |\n| Kafka | 9092 |\n| Kafka | 9093 |\n";

    [Theory]
    [InlineData("Ports:\n\n```\n├── Billing Service (8101)\n└── Kafka (9093)\n```\n", "b.md:4 billing 8101")]
    [InlineData("The ports are:\n\n- **Billing** (8101), over HTTP\n", "b.md:3 billing 8101")]
    [InlineData("| Part | Kind | Port |\n|:--|--|--:|\n| `billing` | service | `8101` |\n", "b.md:3 billing 8101")]
    [InlineData("| Part | Port |\n|--|--|\n| Billing | 8100 |\n| Kafka | 9092 |\n", "")]
    [InlineData("Nobody ports it:\n\n- Billing (2024)\n", "")]
    [InlineData("- Billing (2024) began then\n- Billing (8101)\n", "")]
    [InlineData("| Part | Requests |\n|--|--|\n| Billing | 8101 |\n", "")]
    [InlineData("<!-- acgs-docs: ignore ACGS2010 that of the test -->\n| Part | Port |\n|--|--|\n| Billing | 8101 |\n", "")]
    public void Port_ThatAnotherDocumentContradicts_IsFound(string text, string expected)
    {
        var checker = new DocumentChecker(new TreeOfPaths(), _ => null, TimeProvider.System);

        Assert.Empty(checker.Check("b.md", text));
        Assert.Empty(checker.Check("a.md", Table));

        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            checker.FindContradictions().Select(finding => $"{finding.Path}:{finding.Defect.Line} {finding.Defect.Found}"));
        Assert.All(checker.FindContradictions(), finding => Assert.Contains("8100 in a.md:3", finding.Defect.Message, StringComparison.Ordinal));
    }
}
