// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>Files, queries, ports, secrets, dates, and what is wrong on purpose.</summary>
public sealed class DocumentCheckTests
{
    private static readonly (string, string)[] Files = [("src/x.cs", ""), ("scripts/there.sh", ""), ("compose.yml", ""), ("docs/here/tool.py", "")];

    [Theory]
    [InlineData("./scripts/there.sh --fast", "")]
    [InlineData("./scripts/gone.sh", "ACGS2006:2")]
    [InlineData("bash scripts/gone.sh; source src/gone.sh; python here/tool.py", "ACGS2006:2 ACGS2006:2")]
    [InlineData("node app.js; ./configure; ./build/run; python manage.py; bash /opt/x.sh; sh \"$DIR/x.sh\"; ./NAME.sh", "")]
    [InlineData("docker compose -f compose.yml up; docker compose -f ../compose.yml up", "")]
    [InlineData("docker compose -f compose.prod.yml up; docker compose -f elsewhere/compose.yml up", "ACGS2006:2")]
    [InlineData("mkdir config\ncp x config/a.yml\ncat config/a.yml config/b.yml", "")]
    [InlineData("cat config/a.yml config/*.yml config/$NAME", "ACGS2006:2")]
    [InlineData("curl -o scripts/new.sh https://example.com/new.sh\nsh scripts/new.sh", "")]
    [InlineData("cd elsewhere\n./scripts/gone.sh", "")]
    [InlineData("vim config/routes.rb; tar -xf x.tar; cat config/gone.yml", "ACGS2006:2")]
    [InlineData("git clone https://example.com/x && ./scripts/gone.sh", "")]
    public void File_ThatACommandNeeds_IsMissedIfItIsNotThere(string code, string expected) =>
        Assert.Equal(Split(expected), Findings.OfShell(code, Files));

    [Theory]
    [InlineData("```promql\nrate(acgs_requests_total{status=\"500\",job=\"a\"}[5m])\n```", "")]
    [InlineData("```promql\nsum by (status) (rate(acgs_requests_total[5m])) / acgs_cache_hit_rate\n```", "")]
    [InlineData("```promql\n# acgs_comment\nacgs_gone_total\n```", "ACGS2007:3")]
    [InlineData("```promql\nacgs_requests_total{path=\"/\"}\n```", "ACGS2007:2")]
    [InlineData("```promql\nsum by (path) (rate(acgs_requests_total[5m]))\n```", "ACGS2007:2")]
    [InlineData("```promql\nhistogram_quantile(0.9, sum by (le, service) (rate(acgs_request_duration_seconds_bucket[5m])))\n```", "")]
    [InlineData("```promql\nhistogram_quantile(0.9, http_bucket)\n```", "ACGS2008:2")]
    [InlineData("```sh\ncurl -G localhost:9091/api/v1/query --data-urlencode 'query=acgs_gone'\n```", "ACGS2007:2")]
    [InlineData("```sh\ncurl 'http://localhost:9091/api/v1/query?query=sum%28acgs_gone%29'\n```", "ACGS2007:2")]
    [InlineData("`sum(rate(acgs_gone_total[5m]))` and `acgs_header = off` and `acgs_ledger_*`", "ACGS2007:1")]
    [InlineData("```yaml\n- record: acgs_mine\n  expr: up\n- alert: A\n  expr: |\n    acgs_mine > 1\n```", "")]
    [InlineData("```yaml\n- alert: A\n  expr: >\n    rate(acgs_gone_total[5m])\n      > 1\n```", "ACGS2007:4")]
    [InlineData("```yaml\n- alert: A\n  expr: sum by (job) (rate(acgs_requests_total[5m])) < 1 or absent(acgs_requests_total)\n  labels:\n    severity: info\n```", "")]
    [InlineData("```yaml\n- alert: A\n  expr: sum(rate(acgs_requests_total[5m])) < 1\n```", "ACGS2008:3")]
    [InlineData("```yaml\n- alert: A\n  expr: up == 0\n  labels:\n    constitutional_hash: '{{ $labels.constitutional_hash }}'\n  annotations:\n    constitutional_hash: x\n```", "")]
    [InlineData("ACGS and its Blackboard\n\n```promql\nrate(node_network_receive_bytes_total[5m])\n```", "ACGS2008:4")]
    [InlineData("```promql\nrate(node_network_receive_bytes_total[5m])\n```", "")]
    [InlineData("http://localhost:3001/d/mine", "")]
    [InlineData("ACGS (8001, 8008): http://localhost:3001/d/mine", "ACGS2009:1")]
    [InlineData("http://localhost:3001/d/acgs-overview http://grafana.example/d/acgs-gone https://play.grafana.org/d/abc", "ACGS2009:1")]
    public void Query_ThatDoesNotSayWhatItShould_IsFound(string text, string expected) => Assert.Equal(Split(expected), Findings.Of(text));

    [Theory]
    [InlineData("ACGS: Auth Service (8016), redis (6390), `http://localhost:9091` of Prometheus", "")]
    [InlineData("ACGS\n\n```sh\ncurl http://localhost:8002/health # Constitutional AI\n```", "ACGS2010:4")]
    [InlineData("ACGS, Blackboard\n├── Grafana Dashboards (3000)", "ACGS2010:2")]
    [InlineData("ACGS (5440, 6390)\nredis-cli -h localhost -p 6379", "ACGS2010:2")]
    [InlineData("The headers of ACGS, and acgs-cli: psql -h localhost -p 5432", "")]
    [InlineData("ACGS: docker run -p 6379:6379 redis, http://auth:8080, localhost:8001 and auth.example", "")]
    [InlineData("ACGS: acgs-cli slo --prometheus http://localhost:9091 --selector 'job=\"auth\"'", "")]
    [InlineData("Redis is on localhost:6379, PostgreSQL (5432).", "")]
    public void Port_ThatIsAnother_IsFoundInDocumentsOfThePlatform(string text, string expected) => Assert.Equal(Split(expected), Findings.Of(text));

    [Theory]
    [InlineData("```\npostgres://app:hunter2z@db/app\n```", 1)]
    [InlineData("`redis://:Xk29fmQp@cache:6379`", 1)]
    [InlineData("```\nredis-cli -a Xk29fmQp info\nmysql --password=Xk29fmQp\ncurl -u app:Xk29fmQp x\n```", 3)]
    [InlineData("```\nPGPASSWORD=Xk29fmQp psql\nexport REDISCLI_AUTH=Xk29fmQp\nHost=db;Password=Xk29fmQp\n```", 3)]
    [InlineData("```yaml\nPOSTGRES_PASSWORD: Xk29fmQp\npassword: Xk29fmQp\n```", 2)]
    [InlineData("```json\n\"Password\": \"Xk29fmQp\"\n```", 1)]
    [InlineData("```\nAWS_SECRET_ACCESS_KEY=9aK3mZq7LwXc2Vb8Nn4Tt6Rr1Yy5Uu0Ii3OpXk29fmQp\nDB_PASSWORD=Xk29fmQp\n```", 2)]
    [InlineData("```sh\nredis-cli -a Xk29fmQp ping || exit 1\npsql postgres://u:Xk29fmQp@h/db < x.sql\n```", 2)]
    [InlineData("```sh\ncurl -X POST http://localhost/x -d '{}' -H 'Authorization: Bearer 9aK3mZq7LwXc2Vb8Xk29fmQp'\n```", 1)]
    [InlineData("```sh\ncurl -X POST http://localhost/x -d '{}' -H 'X-Api-Key: 9aK3mZq7LwXc2Vb8Xk29fmQp'\n```", 1)]
    [InlineData("```sh\nredis-cli \\\n  -a 'Xk29fmQp' flushall\n```", 0)]
    [InlineData("```\nHost=db;Username=app;password=Xk29fmQp\npsql 'host=db user=app password=Xk29fmQp'\n```", 2)]
    [InlineData("```\nmysql -u app -pXk29fmQp app\nsshpass -p Xk29fmQp ssh app@host\ndocker login -u app -p Xk29fmQp\n```", 3)]
    [InlineData("```py\nconnect(host=HOST, password=settings.database)\nlogin(password=Settings.Of(user))\n```", 0)]
    [InlineData("```\nmysql --user=root --password orders_db\nmkdir -p some/folder; docker run -p 8080:80 app\n```", 0)]
    [InlineData("sk-ant-api03-9aK3mZq7LwXc2Vb8Xk29fmQp\n\nhf_9aK3mZq7LwXc2Vb8Nn4Tt6Rr1Yy5Uu0Ii3", 2)]
    [InlineData("Bearer c2VjcmV0LXRva2VuLTEyMzQ1Njc4OTA", 1)]
    [InlineData("ghp_9aK3mZq7LwXc2Vb8Nn4Tt6Rr1Yy5Uu0Ii3Op", 1)]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJk5oLpNeXAMPLE\n-----END EC PRIVATE KEY-----", 1)]
    [InlineData("```\npostgres://app:$PASSWORD@db postgres://app:<password>@db postgres://app:password@db postgres://app:s3cret@db https://a:Xk29fmQp@example.com\n```", 0)]
    [InlineData("```\nPGPASSWORD=… psql\nREDISCLI_AUTH=\"$(cat file)\" redis-cli\nmysql --password=changeme\ncurl -u \"$USER:$TOKEN\" x\nPassword=example\n```", 0)]
    [InlineData("```\ntool --password string\npostgres://foo:bar@localhost\nscott:tiger@db postgres://scott:tiger@db\ndocker://alpine:3.18@sha256:9aK3mZq7\n```", 0)]
    [InlineData("```yaml\npassword: string\nPASSWORD: required\nMAX_TOKEN=1000\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n```", 0)]
    [InlineData("Bearer $TOKEN, Bearer <token>, AKIAIOSFODNN7EXAMPLE, -----BEGIN PRIVATE KEY----- and a Password=secret in prose", 0)]
    public void Secret_InAnExample_IsFoundAndNotShown(string text, int count)
    {
        var defects = Findings.In(text);

        Assert.Equal(count, defects.Count(defect => defect.Rule.Id == "ACGS2011"));
        Assert.DoesNotContain(defects, defect => (defect.Found + defect.Message).Contains("Xk29fmQp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("```\nPGPASSWORD=Xk29fmQp\n```", "```\nPGPASSWORD=Yl38gnRq\n```", false)]
    [InlineData("```\nPGPASSWORD=Xk29fmQp a\n```", "text\n\n```\nPGPASSWORD=Xk29fmQp b\n```", true)]
    [InlineData("```sh\nredis-cli FLUSHALL\n```", "```sh\nredis-cli -h sessions FLUSHALL\n```", false)]
    [InlineData("```sh\nredis-cli FLUSHALL\n```", "text\n\n```sh\n  redis-cli   FLUSHALL\n```", true)]
    [InlineData("[a](gone.md)", "Elsewhere [b](gone.md)", true)]
    public void Evidence_OfAFinding_TellsItFromOthersOfItsKind(string known, string later, bool isSame)
    {
        var (first, second) = (Assert.Single(Findings.In(known)), Assert.Single(Findings.In(later)));

        Assert.Equal(first.Found, second.Found);
        Assert.Equal(isSame, first.Evidence == second.Evidence);
    }

    [Theory]
    [InlineData("**Document Version**: 1.0  \n**Last Updated**: 2026-06-15  \n**Next Review**: 2026-09-01", "")]
    [InlineData("**Last Updated:** June 1, 2026\n**Next Review:** July 2026", "")]
    [InlineData("**Last Updated**: soon", "ACGS2012:1")]
    [InlineData("**Last Updated**: 2026-07-01", "ACGS2012:1")]
    [InlineData("**Last Updated**: 2026-06-01\n**Next Review**: 2026-05-01", "ACGS2012:2")]
    [InlineData("**Next Review**: 2026-06-14", "ACGS2012:1")]
    [InlineData("**Document Version**: 1.0\n\n**Document Version**: 2.0", "ACGS2012:3")]
    [InlineData("**Last Updated:** {{ git_revision_date }}\n**Last Updated**: {% date %}\n**Document Version**: ${VERSION}\n**Document Version**: 1", "")]
    [InlineData("**Last updated:** soon\n**NEXT REVIEW**: 2026-06-14", "ACGS2012:1 ACGS2012:2")]
    [InlineData("**Last Updated**: 2026-06-01\n**last updated**: 2026-06-02", "ACGS2012:2")]
    [InlineData("`**Last Updated**: soon`\n\n```\n**Last Updated**: soon\n```", "")]
    public void VersionBlock_ThatIsWrongOrOverdue_IsFound(string text, string expected) => Assert.Equal(Split(expected), Findings.Of(text));

    [Theory]
    [InlineData("<!-- acgs-docs: ignore ACGS2014 shown on purpose -->\n```sh\nredis-cli flushall\n```", "")]
    [InlineData("<!-- acgs-docs: ignore ACGS2001, ACGS2003 both on purpose -->\n\n[a](gone.md) [b](#gone)", "")]
    [InlineData("| [a](gone.md) <!-- acgs-docs: ignore ACGS2001 on purpose --> |", "")]
    [InlineData("<!-- acgs-docs: ignore ACGS2014 only this block -->\n```sh\nredis-cli flushall\n```\n\n```sh\nredis-cli flushall\n```", "ACGS2014:7")]
    [InlineData("<!-- acgs-docs: ignore ACGS2001 nothing is wrong -->\ntext", "ACGS2015:1")]
    [InlineData("<!-- acgs-docs: ignore ACGS2001 -->\n[a](gone.md)", "ACGS2015:1 ACGS2001:2")]
    [InlineData("<!-- acgs-docs: ignore ACGS9999 reason -->\n<!-- acgs-docs: skip -->\ntext", "ACGS2015:1 ACGS2015:2")]
    [InlineData("`<!-- acgs-docs: ignore -->` is code", "")]
    public void Comment_ThatIgnoresAFinding_NeedsAReasonAndAnEffect(string text, string expected) => Assert.Equal(Split(expected), Findings.Of(text));

    private static string[] Split(string expected) => expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
