// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData("search_path", "\"My Schema\", public", "'My Schema', 'public'")]
    [InlineData("search_path", "\"a, \"\"b\"\"\",c", "'a, \"b\"', 'c'")]
    [InlineData("search_path", "\"\"", "''")]
    [InlineData("DateStyle", "ISO, DMY", "'ISO, DMY'")]
    [InlineData("acgs.note", "it's", "'it''s'")]
    [InlineData("search_path", "", "''")]
    public void Value_OfASetting_IsSql(string parameter, string value, string expected) =>
        Assert.Equal(expected, DatabaseSettings.ValueOf(parameter, value));
}
