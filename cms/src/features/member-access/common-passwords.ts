/**
 * Passwords of at least twelve characters that lead published lists of leaked passwords, German and
 * international, and what people here would try first. Shorter ones are refused by their length,
 * repetitions and runs by rule.
 */
const list = `
123456789abc 123456789012 1234567890qw 1234567890abc 12345678910a 1q2w3e4r5t6y 1qaz2wsx3edc
1qazxsw23edc 1qay2wsx3edc abcdefghijkl abcdef123456 abc123abc123 abcd1234abcd admin1234567
administrator administrator1 adminadmin123 aa123456789a asdfghjklöäü asdfghjkl123 asdfghjklqwe
asdfasdfasdf123 backstreetboys bayernmünchen baseball1234 basketball12 berlin123456 bvb09dortmund
borussiadortmund changeme1234 changemenow1 chocolate123 christopher1 computer1234 deutschland1
deutschland12 deutschland123 dortmund1909 dragon123456 düsseldorf123 fcbayern1900 fcbayernmünchen
fußball12345 football1234 freundschaft frühling2024 frühling2025 frühling2026 frühling2027
geheim123456 geheimnis123 geheimgeheim gelsenkirchen goodluck1234 hallo1234567 hallohallo12
hallohallo123 hallowelt123 hallowelt1234 herbst202024 herbst202025 iloveyou1234 iloveyou12345
ichliebedich ichliebedich1 innenstadt12 innenstadt123 innenstadt1234 internet1234 jesuschrist1
kennwort1234 kennwort12345 kennwort123! köln12345678 leverkusen04 letmein12345 letmeinplease
liverpoolfc1 manchesterunited masterpassword mitglied1234 mitglied12345 mitgliederbereich
mönchengladbach münster12345 münster123456 netzwerk1234 netzwerk12345 netzwerkinnenstadt
netzwerkinnenstadtnrw netzwerk-innenstadt nordrheinwestfalen nordrhein-westfalen p@ssw0rd1234
p@ssword1234 pa$$w0rd1234 passw0rd1234 passw0rd12345 password1234 password12345 password123456
password123! password2024 password2025 password2026 passwort1234 passwort12345 passwort123456
passwort123! passwort2024 passwort2025 passwort2026 passwort2027 princess1234 qwertyuiop12
qwertyuiop123 qwerty123456 qwerty1234567 qwertzuiop12 qwertzuiop123 qwertz123456 qwertz1234567
qwertzuiopü+ qwertzuiopü12 rathaus12345 rathaus123456 sachbearbeiter schalke04schalke
schalke041904 schatz123456 schatzi12345 sommer202024 sommer202025 sommer202026 sommersonne1
sonnenschein sonnenschein1 stadtverwaltung stadtverwaltung1 startrek1234 starwars1234
sunshine1234 superman1234 test12345678 test123456789 testtest1234 thisismypassword
verfügungsfonds verwaltung12 verwaltung123 welcome12345 welcome123456 whatever1234 wilkommen123
willkommen12 willkommen123 willkommen1! willkommen2024 willkommen2025 willkommen2026 winter202024
winter202025 winter202026 zxcvbnm12345 yxcvbnm12345 zaq12wsxcde3
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
