// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Databases;

namespace Acgs.Governance.Operations.Tests.Databases;

public sealed class StatementExcerptTests
{
    [Theory]
    [InlineData("SELECT 1", "SELECT ?")]
    [InlineData("select  a\n\t from  t", "select a from t")]
    [InlineData("SELECT * FROM t WHERE mail = 'secret@x' AND n = 42.5e3", "SELECT * FROM t WHERE mail = ? AND n = ?")]
    [InlineData("SELECT 'it''s secret', 'b'", "SELECT ?, ?")]
    [InlineData("SELECT E'it\\'s secret', 'b'", "SELECT ?, ?")]
    [InlineData("SELECT 'it\\'s secret', 'b'", "SELECT ?…")]
    [InlineData("SELECT 'C:\\' || 'secret'", "SELECT ?…")]
    [InlineData("SELECT B'1', X'ff', N'a', x", "SELECT ?, ?, ?, x")]
    [InlineData("SELECT U&'\\0441secret'", "SELECT U&?…")]
    [InlineData("SELECT 'secret that track_activity_query_size cut", "SELECT ?")]
    [InlineData("SELECT $$secret 'x' $$, $a$secret $$ x$a$, $1", "SELECT ? , ? , $1")]
    [InlineData("SELECT $a$secret that was cut", "SELECT ?")]
    [InlineData("SELECT a$b, _c1 FROM \"My Table\" -- secret\nWHERE x", "SELECT a$b, _c1 FROM \"My Table\" WHERE x")]
    [InlineData("/* secret /* nested */ secret */ SELECT .5 -- secret", "SELECT ?")]
    [InlineData("SELECT \"cut", "SELECT …")]
    [InlineData("ALTER ROLE a PASSWORD 'secret'", "ALTER ROLE a PASSWORD ?")]
    [InlineData("SELECT 0xsecret, 1_000", "SELECT ?, ?")]
    [InlineData("", "")]
    public void Statement_IsShownWithoutValues(string statement, string expected) => Assert.Equal(expected, StatementExcerpt.Of(statement));

    [Fact]
    public void Statement_Long_IsCut()
    {
        var excerpt = StatementExcerpt.Of($"SELECT {new string('a', 110)}\U0001F600\U0001F600\U0001F600");

        Assert.Equal($"SELECT {new string('a', 110)}\U0001F600…", excerpt);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("$")]
    [InlineData("/*")]
    [InlineData("/*/")]
    [InlineData("e'\\")]
    [InlineData("$a")]
    [InlineData("-")]
    public void Statement_CutAnywhere_IsRead(string end) => Assert.StartsWith("SELECT", StatementExcerpt.Of($"SELECT {end}"), StringComparison.Ordinal);
}
