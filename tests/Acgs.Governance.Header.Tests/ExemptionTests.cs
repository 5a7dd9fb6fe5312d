// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests;

public sealed class ExemptionTests
{
    [Theory]
    [InlineData(Exemption.None, "")]
    [InlineData(Exemption.Data, "no comments")]
    [InlineData(Exemption.Lock, "lock file")]
    [InlineData(Exemption.Licence, "licence text")]
    [InlineData(Exemption.SourceMap, "source map")]
    [InlineData(Exemption.Key, "key or certificate")]
    [InlineData(Exemption.LfsPointer, "Git LFS pointer")]
    [InlineData(Exemption.Off, "switched off")]
    [InlineData(Exemption.Optional, "header optional")]
    [InlineData(Exemption.TestData, "test data")]
    [InlineData(Exemption.Generated, "generated")]
    [InlineData(Exemption.Migration, "migration")]
    public void Describe_Cause_IsAFewWords(object cause, string words) => Assert.Equal(words, ((Exemption)cause).Describe());
}
